"""What a casebook is made of, above its cases."""

"""What differs between two outputs, thing by thing, each with the source line that it stands on."""

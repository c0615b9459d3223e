"""What Korean says: morphology, where spaces stand."""

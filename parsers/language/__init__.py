"""What Korean says: morphology, how sentences and lines end, where spaces stand."""

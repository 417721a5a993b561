"""What others wrote, brought back as readouts: one module per format."""

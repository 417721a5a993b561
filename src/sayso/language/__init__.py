"""What the text says about itself before anybody asks what it means: quotations and sentences."""

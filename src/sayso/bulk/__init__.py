"""Many pages: on all cores of one machine."""

"""The directory of known people and bodies, and what it tells about speakers and statements."""

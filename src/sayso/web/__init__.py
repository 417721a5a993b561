"""The site and the HTTP API: `make_app` in `app`, one module for each page."""

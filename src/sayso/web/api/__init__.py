"""The HTTP API, `/api/v1`: the same things under the same names as in Python and on the command line."""

"""The record: the store of articles, statements, speakers and corrections."""

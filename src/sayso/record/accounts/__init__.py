"""Who may use a record that is served to others: users, their sessions and tokens."""

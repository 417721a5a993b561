"""Users of a site that serves others: who comes, what they may do, signing in and out, looking after users."""

"""What a bulletin is made of: its masthead, the list of its articles, the articles, captions and schedules."""

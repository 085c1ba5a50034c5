"""The page that measures: question sets, runs, their figures and what went wrong."""

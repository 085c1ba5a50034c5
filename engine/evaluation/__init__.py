"""How well the library answers: question sets, runs over them, their figures, and what each failure asks for."""

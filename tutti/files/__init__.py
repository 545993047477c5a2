"""Files people bring: where their bytes are kept and who may fetch them."""

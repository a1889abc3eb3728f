# sample

assert monthly_bill(FixedReadings(), "4711", "2027-01", Decimal("0.31")) == Decimal("65.84")

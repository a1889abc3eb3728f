# sample

from types import SimpleNamespace

paid = []
order = SimpleNamespace(total_cents=950, mark_paid=lambda *facts: paid.append(facts))
payments = SimpleNamespace(charge=lambda cents: SimpleNamespace(id=f"receipt for {cents}"))
Checkout(payments, SimpleNamespace(now=lambda: "noon")).pay(order)
assert paid == [("receipt for 950", "noon")]

"""KDV, withholding, late interest: Decimal, rounded to kuruş half up; the caller brings the rates (`turkish.rates`)."""

from decimal import ROUND_HALF_UP, Decimal

KURUS = Decimal("0.01")


def vat(net: Decimal, vat_rate: Decimal, withholding_tenths: int = 0) -> dict[str, Decimal]:
    """KDV on a net amount: {vat, withholding, gross, payable}; the buyer keeps `withholding_tenths`/10 of the KDV.

    `vat_rate` in percent. payable = net + vat - withholding; every figure is rounded on its own.
    """
    _check_rate(vat_rate)
    if not 0 <= withholding_tenths <= 10:
        raise ValueError("Tevkifat payı 0 ile 10 arasında olmalı.")
    base = _round(Decimal(net))
    tax = _round(base * Decimal(vat_rate) / 100)
    withheld = _round(tax * withholding_tenths / 10)
    return {"vat": tax, "withholding": withheld, "gross": base + tax, "payable": base + tax - withheld}


def vat_inclusive(gross: Decimal, vat_rate: Decimal) -> dict[str, Decimal]:
    """Takes a KDV-inclusive amount apart: {net, vat}, which always add up to the gross."""
    _check_rate(vat_rate)
    total = _round(Decimal(gross))
    net = _round(total * 100 / (100 + Decimal(vat_rate)))
    return {"net": net, "vat": total - net}


def late_interest(principal: Decimal, annual_rate_percent: Decimal, days: int, basis: int = 365) -> Decimal:
    """Simple interest for so many days; `basis` is the days of the year the contract counts with."""
    _check_rate(annual_rate_percent)
    if days < 0 or basis <= 0:
        raise ValueError("Gün sayısı eksi olamaz.")
    return _round(Decimal(principal) * Decimal(annual_rate_percent) * days / (100 * basis))


def _check_rate(percent: Decimal) -> None:
    if Decimal(percent) < 0:
        raise ValueError("Oran eksi olamaz.")


def _round(amount: Decimal) -> Decimal:
    return amount.quantize(KURUS, ROUND_HALF_UP)

"""Names of days and months, as written and as read back."""

WEEKDAYS = ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar")
MONTHS = (
    "Ocak",
    "Şubat",
    "Mart",
    "Nisan",
    "Mayıs",
    "Haziran",
    "Temmuz",
    "Ağustos",
    "Eylül",
    "Ekim",
    "Kasım",
    "Aralık",
)

# Folded short forms; they carry no suffix. English ones come out of exports and WHOIS answers.
SHORT_WEEKDAYS = (
    ("pzt", "pts", "pzts", "mon", "monday"),
    ("sal", "sl", "tue", "tuesday"),
    ("car", "crs", "wed", "wednesday"),
    ("per", "prs", "thu", "thursday"),
    ("cum", "fri", "friday"),
    ("cmt", "cts", "sat", "saturday"),
    ("paz", "pz", "sun", "sunday"),
)
SHORT_MONTHS = (
    ("oca", "jan", "january"),
    ("sub", "sbt", "feb", "february"),
    ("mar", "mrt", "march"),
    ("nis", "apr", "april"),
    ("may", "mys"),
    ("haz", "hzr", "jun", "june"),
    ("tem", "jul", "july"),
    ("agu", "agus", "aug", "august"),
    ("eyl", "sep", "sept", "september"),
    ("eki", "ekm", "oct", "october"),
    ("kas", "ksm", "nov", "november"),
    ("ara", "arl", "dec", "december"),
)

"""Names of classes, methods and commands: words that documentation writes together, and no words that ran together."""

from collections.abc import Iterable

PARTS = frozenset(
    """
    Access Account Action Activity Add Additional Address Allow Allowed Anchor And Api App Apply Array As Assembly
    Async Attachment Auto Availability Base Before Browser Build Builder Busy By Bytes Cache Call Callback Cannot
    Change Check Class Cleanup Clear Click Client Close Code Collection Command Component Config Configuration
    Connection Contact Container Content Context Control Controller Conversation Copy Count Create Current Data
    Database Debug Default Delegate Delete Denied Details Dialog Dictionary Directories Disable Disabled Display
    Domain Editor Element Email Empty Enable Enabled Engine Entry Enum Error Event Events Excel Exception Exceptions
    Exchange Execute Extended Extension External Failed Fetch Field File Files Filter Find First Folder For Form
    Forms Found Framework From Function Get Group Guid Handle Handler Hash Header Helper Hidden Host Html Http Id
    Identifier Import Index Info Init Inject Input Insert Install Installer Instance Interface Invalid Is Item Items
    Iterator Java Keep Key Keys Kind Label Language Last Layout Length Level Library Limit Link List Listener Load
    Local Location Lock Log Logger Mailbox Main Manager Map Mapper Member Memory Menu Message Metadata Method
    Middleware Mode Model Module Monthly Name Names Namespace Net New Node Not Number Numbers Object Of On Only Open
    Operation Optimization Option Options Order Output Package Page Parameter Parameters Parser Path Permission
    Phone Picker Plugin Pointers Policy Pool Port Prefix Process Processor Project Properties Property Protocol
    Provider Proxy Public Push Query Queue Read Reader Recipient Record Reference Register Registry Remove Render
    Renderer Report Request Requested Required Resolve Resolver Resource Response Result Results Root Route Router
    Rule Run Runtime Save Schema Scope Script Search Section Select Selector Send Sense Server Service Services
    Session Set Settings Setup Shape Sharing Shell Show Size Sort Source Span Specific Specified Stack Stage Start
    State Status Stop Storage Store Stream String Subscription Suffix Suppress Sync Syntax System Table Tag Target
    Task Template Test Text Thread Timeout Token Tool Tools Trace Type Types Undefine Unread Update Url User Users
    Using Utils Validation Value Values Version View Viewer Visibility Visible Web Widget Window Wizard Workbook
    Worker Wrapper Write Writer Xml Zone
    """.split()
)
"""English words that such names are made of; German ones only where English has them, too (Name, System, Text)."""


def is_identifier(parts: Iterable[str]) -> bool:
    """Tell whether capitalised parts of a word, or of words joined by a full stop, are a name out of a program."""
    found = [part for part in parts if len(part) > 1]
    return bool(found) and not PARTS.isdisjoint(found) and all(part.isascii() for part in found)

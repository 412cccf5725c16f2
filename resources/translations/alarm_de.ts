<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>GapBanner</name>
    <message>
        <source>{name} is unsupervised</source>
        <translation>{name} ist ohne Aufsicht</translation>
    </message>
    <message>
        <source>Assign an escort</source>
        <translation>Begleitung zuweisen</translation>
    </message>
    <message>
        <source>and {count} more, under “To be cleared up”</source>
        <translation>und {count} weitere, unter „Zu klären“</translation>
    </message>
    <message>
        <source>Open supervision gaps: {count}</source>
        <translation>Offene Begleitlücken: {count}</translation>
    </message>
    <message>
        <source>since {time} ({minutes} min)</source>
        <translation>seit {time} ({minutes} min)</translation>
    </message>
    <message>
        <source>since {time} ({hours} h)</source>
        <translation>seit {time} ({hours} h)</translation>
    </message>
    <message>
        <source>last recorded in {zone}</source>
        <translation>zuletzt erfasst in {zone}</translation>
    </message>
    <message>
        <source>may be in {zones}</source>
        <translation>darf in {zones} sein</translation>
    </message>
    <message>
        <source>last with {name}</source>
        <translation>zuletzt bei {name}</translation>
    </message>
</context>
</TS>

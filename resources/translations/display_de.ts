<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Kundenanzeige</translation>
    </message>
</context>
<context>
    <name>DisplayButton</name>
    <message>
        <source>On the customer display</source>
        <translation>Auf die Kundenanzeige</translation>
    </message>
</context>
</TS>

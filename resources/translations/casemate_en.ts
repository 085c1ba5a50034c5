<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Chat</name>
        <message numerus="yes">
            <source>%n file(s) could not be read, and were not looked in.</source>
            <translation>
                <numerusform>%n file could not be read, and were not looked in.</numerusform>
                <numerusform>%n files could not be read, and were not looked in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentence(s) without support in the documents.</source>
            <translation>
                <numerusform>%n sentence without support in the documents.</numerusform>
                <numerusform>%n sentences without support in the documents.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Asks %n named document(s)</source>
            <translation>
                <numerusform>Asks %n named document</numerusform>
                <numerusform>Asks %n named documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Collection, %n document(s)</source>
            <translation>
                <numerusform>Collection, %n document</numerusform>
                <numerusform>Collection, %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading %n passage(s)…</source>
            <translation>
                <numerusform>Reading %n passage…</numerusform>
                <numerusform>Reading %n passages…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Evaluation</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln document</numerusform>
                <numerusform>%Ln documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) chosen</source>
            <translation>
                <numerusform>%n document chosen</numerusform>
                <numerusform>%n documents chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n duplicate(s)</source>
            <translation>
                <numerusform>%n duplicate</numerusform>
                <numerusform>%n duplicates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden text(s) left out</source>
            <translation>
                <numerusform>%n hidden text left out</numerusform>
                <numerusform>%n hidden texts left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other(s) cannot be read either.</source>
            <translation>
                <numerusform>%n other cannot be read either.</numerusform>
                <numerusform>%n others cannot be read either.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n path(s) copied</source>
            <translation>
                <numerusform>%n path copied</numerusform>
                <numerusform>%n paths copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n watched folder(s)</source>
            <translation>
                <numerusform>%n watched folder</numerusform>
                <numerusform>%n watched folders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n file(s) to “{collection}”</source>
            <translation>
                <numerusform>Add %n file to “{collection}”</numerusform>
                <numerusform>Add %n files to “{collection}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n item(s) to “{collection}”</source>
            <translation>
                <numerusform>Add %n item to “{collection}”</numerusform>
                <numerusform>Add %n items to “{collection}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add more than %n file(s) to “{collection}”</source>
            <translation>
                <numerusform>Add more than %n file to “{collection}”</numerusform>
                <numerusform>Add more than %n files to “{collection}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Also in %n other place(s)</source>
            <translation>
                <numerusform>Also in %n other place</numerusform>
                <numerusform>Also in %n other places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Going on with %n file(s) or folder(s) left from last time</source>
            <translation>
                <numerusform>Going on with %n file or folder left from last time</numerusform>
                <numerusform>Going on with %n files or folders left from last time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Marking of %n document(s); empty for none:</source>
            <translation>
                <numerusform>Marking of %n document; empty for none:</numerusform>
                <numerusform>Marking of %n documents; empty for none:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paused · %n file(s) or folder(s) left</source>
            <translation>
                <numerusform>Paused · %n file or folder left</numerusform>
                <numerusform>Paused · %n files or folders left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Questions are asked of %n document(s) now</source>
            <translation>
                <numerusform>Questions are asked of %n document now</numerusform>
                <numerusform>Questions are asked of %n documents now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading %n document(s) to pin…</source>
            <translation>
                <numerusform>Reading %n document to pin…</numerusform>
                <numerusform>Reading %n documents to pin…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n document(s) from the library?</source>
            <translation>
                <numerusform>Remove %n document from the library?</numerusform>
                <numerusform>Remove %n documents from the library?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try %n problem(s) again</source>
            <translation>
                <numerusform>Try %n problem again</numerusform>
                <numerusform>Try %n problems again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n hour(s) left</source>
            <translation>
                <numerusform>about %n hour left</numerusform>
                <numerusform>about %n hours left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation>
                <numerusform>Import %n file</numerusform>
                <numerusform>Import %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at</source>
            <translation>
                <numerusform>%n thing to look at</numerusform>
                <numerusform>%n things to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n model(s)</source>
            <translation>
                <numerusform>Import %n model</numerusform>
                <numerusform>Import %n models</numerusform>
            </translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n file(s) could not be read, and were not looked in.</source>
        <translation>
            <numerusform>%Ln Datei war nicht lesbar und wurde nicht durchgesehen.</numerusform>
            <numerusform>%Ln Dateien waren nicht lesbar und wurden nicht durchgesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) without support in the documents.</source>
        <translation>
            <numerusform>%Ln Satz ohne Beleg in den Dokumenten.</numerusform>
            <numerusform>%Ln Sätze ohne Beleg in den Dokumenten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add the sample documents</source>
        <translation>Beispieldokumente hinzufügen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>An answer is being written in another conversation.</source>
        <translation>In einer anderen Unterhaltung wird gerade geantwortet.</translation>
    </message>
    <message>
        <source>An answer with citations</source>
        <translation>Eine Antwort mit Belegen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer anew, in other words</source>
        <translation>Neu antworten, in anderen Worten</translation>
    </message>
    <message>
        <source>Answer in the documents’ own sentences only</source>
        <translation>Nur mit Sätzen der Dokumente antworten</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Antworten mit</translation>
    </message>
    <message>
        <source>As chosen for all</source>
        <translation>Wie für alle gewählt</translation>
    </message>
    <message>
        <source>As chosen for the collection</source>
        <translation>Wie für die Sammlung gewählt</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask about your documents</source>
        <translation>Fragen zu Ihren Dokumenten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Ask; the documents answer in their own sentences</source>
        <translation>Fragen; die Dokumente antworten mit ihren eigenen Sätzen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message numerus="yes">
        <source>Asks %n named document(s)</source>
        <translation>
            <numerusform>Frage an %Ln genanntes Dokument</numerusform>
            <numerusform>Frage an %Ln genannte Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks what is pinned: {title}</source>
        <translation>Frage an Angeheftetes: {title}</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Changed since this was answered</source>
        <translation>Seit dieser Antwort geändert</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Click a number in an answer to see, beside it, the very words it rests on.</source>
        <translation>Ein Klick auf eine Zahl in der Antwort zeigt daneben den Wortlaut, auf dem sie beruht.</translation>
    </message>
    <message numerus="yes">
        <source>Collection, %n document(s)</source>
        <translation>
            <numerusform>Sammlung, %Ln Dokument</numerusform>
            <numerusform>Sammlung, %Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare “{a}” with “{b}”</source>
        <translation>„{a}“ mit „{b}“ vergleichen</translation>
    </message>
    <message>
        <source>Contracts, manuals, a folder of reports. They are read where they lie and stay on this computer.</source>
        <translation>Verträge, Handbücher, ein Ordner mit Berichten. Sie werden an ihrem Ort gelesen und bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation>Antwort mit Quellen kopieren</translation>
    </message>
    <message>
        <source>Copy without citations</source>
        <translation>Ohne Belege kopieren</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>Nicht mehr anzeigen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Document {id}</source>
        <translation>Dokument {id}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window; they are read where they lie.</source>
        <translation>Dateien oder Ordner irgendwo im Fenster ablegen; sie werden an ihrem Ort gelesen.</translation>
    </message>
    <message>
        <source>Drop your documents here</source>
        <translation>Dokumente hier ablegen</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Frage ändern und erneut stellen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Every sentence has a number that opens the page with the very words it rests on.</source>
        <translation>Jeder Satz hat eine Zahl; sie öffnet die Seite mit dem Wortlaut, auf dem er beruht.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Go on from here in a new conversation</source>
        <translation>Von hier an in neuer Unterhaltung fortfahren</translation>
    </message>
    <message>
        <source>How this was answered</source>
        <translation>Wie die Antwort entstand</translation>
    </message>
    <message>
        <source>In your own words: “When does the contract end?” “What has to be checked every month?”</source>
        <translation>In eigenen Worten: „Wann endet der Vertrag?“ „Was ist jeden Monat zu prüfen?“</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Kept in the question set “{name}”.</source>
        <translation>In den Fragensatz „{name}“ aufgenommen.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Look in every document: a table with a row for each</source>
        <translation>Jedes Dokument durchsehen: eine Tabelle mit je einer Zeile</translation>
    </message>
    <message>
        <source>Looked in every document for “{words}”.</source>
        <translation>In jedem Dokument nach „{words}“ gesucht.</translation>
    </message>
    <message>
        <source>Looked in {done} of {total} documents</source>
        <translation>{done} von {total} Dokumenten durchgesehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>Made with: {parts}</source>
        <translation>Entstanden mit: {parts}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model’s SHA-256</source>
        <translation>SHA-256 des Modells</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Mehr zu dieser Antwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nearest words</source>
        <translation>Nächster Wortlaut</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Neue Unterhaltung (Strg+N)</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Kein Adapter</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>Nicht mehr in der Bibliothek</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No sentence in them answers this. The nearest passages:</source>
        <translation>Kein Satz darin beantwortet dies. Die nächsten Stellen:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Not found in these documents</source>
        <translation>In diesen Dokumenten nicht gefunden</translation>
    </message>
    <message>
        <source>Not in these documents</source>
        <translation>Nicht in diesen Dokumenten</translation>
    </message>
    <message>
        <source>Not kept with the conversation.</source>
        <translation>Wird nicht mit der Unterhaltung aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing comes near it.</source>
        <translation>Nichts kommt dem nahe.</translation>
    </message>
    <message>
        <source>Nothing in the documents supports this answer.</source>
        <translation>Nichts in den Dokumenten belegt diese Antwort.</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Nur im ersten</translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation>Nur im zweiten</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere Worte</translation>
    </message>
    <message>
        <source>PDF, Word, Excel, PowerPoint, mail, web pages and text; files or whole folders.</source>
        <translation>PDF, Word, Excel, PowerPoint, E-Mail, Webseiten und Text; Dateien oder ganze Ordner.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>Part {done} of {total} read</source>
        <translation>Teil {done} von {total} gelesen</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Pin the named documents</source>
        <translation>Genannte Dokumente anheften</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinning: {percent} % read</source>
        <translation>Wird angeheftet: {percent} % gelesen</translation>
    </message>
    <message>
        <source>Pinning…</source>
        <translation>Wird angeheftet…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Prompt and format</source>
        <translation>Prompt und Format</translation>
    </message>
    <message>
        <source>Prompt as chosen</source>
        <translation>Prompt wie gewählt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Question to ask instead</source>
        <translation>Frage, die stattdessen gestellt wird</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n passage(s)…</source>
        <translation>
            <numerusform>Liest %Ln Stelle…</numerusform>
            <numerusform>Liest %Ln Stellen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Liest das Dokument…</translation>
    </message>
    <message>
        <source>Remove the sample documents</source>
        <translation>Beispieldokumente entfernen</translation>
    </message>
    <message>
        <source>Right, it is not there: keep the question</source>
        <translation>Richtig, es steht nicht darin: Frage aufnehmen</translation>
    </message>
    <message>
        <source>Searched for: {words}</source>
        <translation>Gesucht nach: {words}</translation>
    </message>
    <message>
        <source>Searching the documents…</source>
        <translation>Durchsucht die Dokumente…</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Show all {count} places</source>
        <translation>Alle {count} Stellen zeigen</translation>
    </message>
    <message>
        <source>Show how two documents differ</source>
        <translation>Zeigen, worin sich zwei Dokumente unterscheiden</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Stoppen (Esc)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Summarize</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Summarize one document, of any length</source>
        <translation>Ein Dokument beliebiger Länge zusammenfassen</translation>
    </message>
    <message>
        <source>Summarize “{title}”</source>
        <translation>„{title}“ zusammenfassen</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Survey: {question}</source>
        <translation>Durchsicht: {question}</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>{name} wegnehmen</translation>
    </message>
    <message>
        <source>The answers after it go.</source>
        <translation>Die Antworten danach entfallen.</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>Die richtige Antwort</translation>
    </message>
    <message>
        <source>The sample documents can be asked, for example:</source>
        <translation>Fragen an die Beispieldokumente, zum Beispiel:</translation>
    </message>
    <message>
        <source>This could not be done: an internal error.</source>
        <translation>Das war nicht möglich: ein interner Fehler.</translation>
    </message>
    <message>
        <source>This is right: keep the question</source>
        <translation>Das ist richtig: Frage aufnehmen</translation>
    </message>
    <message>
        <source>This is wrong: say what would have been right</source>
        <translation>Das ist falsch: angeben, was richtig gewesen wäre</translation>
    </message>
    <message>
        <source>This question could not be answered: an internal error.</source>
        <translation>Diese Frage war nicht zu beantworten: ein interner Fehler.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Type @ to name the document, then press Enter</source>
        <translation>Mit @ das Dokument nennen, dann Eingabe drücken</translation>
    </message>
    <message>
        <source>Type @ to name two documents, then press Enter</source>
        <translation>Mit @ zwei Dokumente nennen, dann Eingabe drücken</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt wird</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was wegfällt</translation>
    </message>
    <message>
        <source>What is written here was not checked.</source>
        <translation>Was hier steht, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>What to look for in every document</source>
        <translation>Wonach in jedem Dokument gesucht wird</translation>
    </message>
    <message>
        <source>What would have been right, in a few words</source>
        <translation>Was richtig gewesen wäre, in wenigen Worten</translation>
    </message>
    <message>
        <source>Whole ladder</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Without {rungs}</source>
        <translation>Ohne {rungs}</translation>
    </message>
    <message>
        <source>Writing. What it says is checked against the documents at the end.</source>
        <translation>Schreibt. Was dasteht, wird am Ende an den Dokumenten geprüft.</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>adapter {name} at {scale}</source>
        <translation>Adapter {name} mit Stärke {scale}</translation>
    </message>
    <message>
        <source>all {seconds} s</source>
        <translation>gesamt {seconds} s</translation>
    </message>
    <message>
        <source>at the longest an answer may be</source>
        <translation>bei der größten Länge einer Antwort</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>examples {name}</source>
        <translation>Beispiele {name}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>erstes Wort {seconds} s</translation>
    </message>
    <message>
        <source>format {name}</source>
        <translation>Format {name}</translation>
    </message>
    <message>
        <source>no support found</source>
        <translation>kein Beleg gefunden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none: the documents’ own sentences</source>
        <translation>keines: die Sätze der Dokumente selbst</translation>
    </message>
    <message>
        <source>only the documents’ own sentences</source>
        <translation>nur die Sätze der Dokumente selbst</translation>
    </message>
    <message>
        <source>partly supported</source>
        <translation>teilweise belegt</translation>
    </message>
    <message>
        <source>persona {name}</source>
        <translation>Rolle {name}</translation>
    </message>
    <message>
        <source>pinned documents</source>
        <translation>angeheftete Dokumente</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>retrieval</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>search {seconds} s</source>
        <translation>Suche {seconds} s</translation>
    </message>
    <message>
        <source>with a sentence of the documents instead</source>
        <translation>stattdessen mit einem Satz der Dokumente</translation>
    </message>
    <message>
        <source>without {rung}</source>
        <translation>ohne {rung}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{found} found, {given} given to the model</source>
        <translation>{found} gefunden, {given} an das Modell gegeben</translation>
    </message>
    <message>
        <source>{kind}: {a} / {b}</source>
        <translation>{kind}: {a} / {b}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>{place}: {quote}</source>
        <translation>{place}: {quote}</translation>
    </message>
    <message>
        <source>{prompt} read ({reused} from memory), {answer} written, of {context}</source>
        <translation>{prompt} gelesen ({reused} aus dem Speicher), {answer} geschrieben, von {context}</translation>
    </message>
    <message>
        <source>{same} sentences are the same in both. {differing} differ in facts, {reworded} in wording; {only_a} stand only in the first, {only_b} only in the second.</source>
        <translation>Sätze, die in beiden gleich sind: {same}. In Fakten verschieden: {differing}, im Wortlaut: {reworded}; nur im ersten: {only_a}, nur im zweiten: {only_b}.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed} Token/s</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Answer the last question anew</source>
        <translation>Letzte Frage neu beantworten</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>Alle Dokumente befragen</translation>
    </message>
    <message>
        <source>Cancel reading files</source>
        <translation>Lesen der Dateien abbrechen</translation>
    </message>
    <message>
        <source>Casemate</source>
        <translation>Casemate</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>Belege schließen</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Copy the last answer with its sources</source>
        <translation>Letzte Antwort mit Quellen kopieren</translation>
    </message>
    <message>
        <source>Copy the last answer without citations</source>
        <translation>Letzte Antwort ohne Belege kopieren</translation>
    </message>
    <message>
        <source>Delete the conversation…</source>
        <translation>Unterhaltung löschen…</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Draft questions from the documents</source>
        <translation>Fragen aus den Dokumenten entwerfen</translation>
    </message>
    <message>
        <source>Edit the last question and ask again</source>
        <translation>Letzte Frage ändern und erneut stellen</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Export the conversation as {format}…</source>
        <translation>Unterhaltung als {format} exportieren…</translation>
    </message>
    <message>
        <source>Find a collection</source>
        <translation>Sammlung suchen</translation>
    </message>
    <message>
        <source>Find a command, a document, a conversation…</source>
        <translation>Befehl, Dokument oder Unterhaltung suchen…</translation>
    </message>
    <message>
        <source>Find in the document shown</source>
        <translation>Im gezeigten Dokument suchen</translation>
    </message>
    <message>
        <source>Fit the page&apos;s width</source>
        <translation>An Seitenbreite anpassen</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Ganze Seite einpassen</translation>
    </message>
    <message>
        <source>Free the model&apos;s memory</source>
        <translation>Speicher des Modells freigeben</translation>
    </message>
    <message>
        <source>Go on from here in a new conversation</source>
        <translation>Von hier an in neuer Unterhaltung fortfahren</translation>
    </message>
    <message>
        <source>Go on reading files</source>
        <translation>Lesen der Dateien fortsetzen</translation>
    </message>
    <message>
        <source>How the last answer was made</source>
        <translation>Wie die letzte Antwort entstand</translation>
    </message>
    <message>
        <source>Import a model…</source>
        <translation>Modell importieren…</translation>
    </message>
    <message>
        <source>Import an adapter…</source>
        <translation>Adapter importieren…</translation>
    </message>
    <message>
        <source>Import questions…</source>
        <translation>Fragen importieren…</translation>
    </message>
    <message>
        <source>Keep in step with a folder…</source>
        <translation>Mit einem Ordner abgleichen…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Seite vergrößern</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text vergrößern</translation>
    </message>
    <message>
        <source>Load the model now</source>
        <translation>Modell jetzt laden</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Move the collection down</source>
        <translation>Sammlung nach unten verschieben</translation>
    </message>
    <message>
        <source>Move the collection up</source>
        <translation>Sammlung nach oben verschieben</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Nächster Beleg</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Open the document in its program</source>
        <translation>Dokument in seinem Programm öffnen</translation>
    </message>
    <message>
        <source>Pause reading files</source>
        <translation>Lesen der Dateien unterbrechen</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Voriger Beleg</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorige Unterhaltung</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Remove the empty collection</source>
        <translation>Leere Sammlung entfernen</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Run the question set</source>
        <translation>Fragensatz stellen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Show earlier runs</source>
        <translation>Frühere Läufe zeigen</translation>
    </message>
    <message>
        <source>Show or hide the evidence</source>
        <translation>Belege ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the adapters</source>
        <translation>Adapter zeigen</translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation>Unterhaltung zeigen</translation>
    </message>
    <message>
        <source>Show the document&apos;s folder</source>
        <translation>Ordner des Dokuments zeigen</translation>
    </message>
    <message>
        <source>Show the evaluation</source>
        <translation>Auswertung zeigen</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Modelle zeigen</translation>
    </message>
    <message>
        <source>Show the pinned documents</source>
        <translation>Angeheftete Dokumente zeigen</translation>
    </message>
    <message>
        <source>Show the prompts</source>
        <translation>Prompts zeigen</translation>
    </message>
    <message>
        <source>Show the questions</source>
        <translation>Fragen zeigen</translation>
    </message>
    <message>
        <source>Show the results of the evaluation</source>
        <translation>Ergebnisse der Auswertung zeigen</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Zeigen, was misslang</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Seite verkleinern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text verkleinern</translation>
    </message>
    <message>
        <source>Sort documents, choose columns</source>
        <translation>Dokumente sortieren, Spalten wählen</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort stoppen</translation>
    </message>
    <message>
        <source>Stop the evaluation</source>
        <translation>Auswertung stoppen</translation>
    </message>
    <message>
        <source>Text as large as usual</source>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>Try everything again that failed</source>
        <translation>Alles Misslungene erneut versuchen</translation>
    </message>
    <message>
        <source>Use no adapter</source>
        <translation>Keinen Adapter verwenden</translation>
    </message>
    <message>
        <source>Verify the model files</source>
        <translation>Modelldateien prüfen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Write a question</source>
        <translation>Frage schreiben</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;{1}&quot; is no day.</source>
        <translation>„{1}“ ist kein Tag.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is no name for a question set.</source>
        <translation>„{1}“ ist kein Name für einen Fragensatz.</translation>
    </message>
    <message>
        <source>1 page could not be read: {1}.</source>
        <translation>1 Seite war nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>1 place could not be read as {1} text and became �</source>
        <translation>1 Stelle war nicht als {1}-Text lesbar und wurde zu �</translation>
    </message>
    <message>
        <source>200 characters are the most.</source>
        <translation>Höchstens 200 Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>A PEFT adapter is adapter_model.safetensors and adapter_config.json in one folder.</source>
        <translation>Ein PEFT-Adapter besteht aus adapter_model.safetensors und adapter_config.json in einem Ordner.</translation>
    </message>
    <message>
        <source>A bigger model does.</source>
        <translation>Ein größeres Modell tut es.</translation>
    </message>
    <message>
        <source>A bigger model is the surest remedy; an adapter, if the questions that fail are of one kind.</source>
        <translation>Ein größeres Modell hilft am sichersten; ein Adapter, wenn die misslungenen Fragen von einer Art sind.</translation>
    </message>
    <message>
        <source>A cleaner scan at 300 dpi may help.</source>
        <translation>Ein saubererer Scan mit 300 dpi hilft vielleicht.</translation>
    </message>
    <message>
        <source>A kernel with seccomp is needed.</source>
        <translation>Nötig ist ein Kernel mit seccomp.</translation>
    </message>
    <message>
        <source>A line is an object: question, expected_document, quote or ranges, answer; see README.md, “Measuring it”.</source>
        <translation>Eine Zeile ist ein Objekt: question, expected_document, quote oder ranges, answer; siehe README.md, „Measuring it“.</translation>
    </message>
    <message>
        <source>A model cannot be run with {1}={2}.</source>
        <translation>Mit {1}={2} lässt sich kein Modell betreiben.</translation>
    </message>
    <message>
        <source>A narrower scope helps at once.</source>
        <translation>Ein engerer Bereich hilft sofort.</translation>
    </message>
    <message>
        <source>A persona can be named.</source>
        <translation>Eine Rolle darf genannt werden.</translation>
    </message>
    <message>
        <source>A prompt that asks for the documents&apos; own words helps, and a bigger model.</source>
        <translation>Es hilft ein Prompt, der die eigenen Worte der Dokumente verlangt, und ein größeres Modell.</translation>
    </message>
    <message>
        <source>A schema is a JSON object.</source>
        <translation>Ein Schema ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A schema is for JSON.</source>
        <translation>Ein Schema gibt es nur für JSON.</translation>
    </message>
    <message>
        <source>A survey looks for what documents hold, not for what they lack.</source>
        <translation>Eine Durchsicht sucht, was in Dokumenten steht, nicht, was ihnen fehlt.</translation>
    </message>
    <message>
        <source>AN INTERNET SOCKET COULD BE OPENED ({1}); enforced by audit hook</source>
        <translation>EIN INTERNET-SOCKET LIESS SICH ÖFFNEN ({1}); erzwungen durch einen Audit-Hook</translation>
    </message>
    <message>
        <source>AN INTERNET SOCKET COULD BE OPENED ({1}); enforced by none</source>
        <translation>EIN INTERNET-SOCKET LIESS SICH ÖFFNEN ({1}); durch nichts erzwungen</translation>
    </message>
    <message>
        <source>AN INTERNET SOCKET COULD BE OPENED ({1}); enforced by seccomp</source>
        <translation>EIN INTERNET-SOCKET LIESS SICH ÖFFNEN ({1}); erzwungen durch seccomp</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Bitte erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Bitte hinzufügen.</translation>
    </message>
    <message>
        <source>Add the file from where it is.</source>
        <translation>Die Datei von dort hinzufügen, wo sie liegt.</translation>
    </message>
    <message>
        <source>Add the file, then evaluate again.</source>
        <translation>Die Datei hinzufügen, dann erneut messen.</translation>
    </message>
    <message>
        <source>An adapter cannot have the scale {1}.</source>
        <translation>Ein Adapter kann nicht die Stärke {1} haben.</translation>
    </message>
    <message>
        <source>Ask a shorter question, or choose a model with a longer context.</source>
        <translation>Bitte eine kürzere Frage stellen oder ein Modell mit längerem Kontext wählen.</translation>
    </message>
    <message>
        <source>Ask again, or ask for less.</source>
        <translation>Bitte erneut fragen oder weniger verlangen.</translation>
    </message>
    <message>
        <source>Ask again: it is started anew.</source>
        <translation>Bitte erneut fragen: Es wird neu gestartet.</translation>
    </message>
    <message>
        <source>Ask for less, or bound it in the schema: &quot;maxLength&quot;, &quot;maxItems&quot;.</source>
        <translation>Weniger verlangen oder im Schema begrenzen: &quot;maxLength&quot;, &quot;maxItems&quot;.</translation>
    </message>
    <message>
        <source>Ask in the document&apos;s words, or change what is retrieved: the embedder, the keywords, the size of passages.</source>
        <translation>In den Worten des Dokuments fragen oder ändern, wie Stellen gefunden werden: das Einbettungsmodell, die Stichwörter, die Größe der Stellen.</translation>
    </message>
    <message>
        <source>Ask in the document&apos;s words; if many questions fail so, the threshold of the evidence is too strict for these documents.</source>
        <translation>In den Worten des Dokuments fragen; misslingen so viele Fragen, ist die Schwelle für Belege zu streng für diese Dokumente.</translation>
    </message>
    <message>
        <source>Ask something in words.</source>
        <translation>Bitte etwas in Worten fragen.</translation>
    </message>
    <message>
        <source>At most {1} adapters can be used at once.</source>
        <translation>Höchstens {1} Adapter lassen sich zugleich verwenden.</translation>
    </message>
    <message>
        <source>Casemate does not run where it cannot close the network.</source>
        <translation>Casemate läuft nicht, wo es das Netz nicht schließen kann.</translation>
    </message>
    <message>
        <source>Casemate runs GGUF files.</source>
        <translation>Casemate arbeitet mit GGUF-Dateien.</translation>
    </message>
    <message>
        <source>Check each and set &quot;reviewed&quot;: true.</source>
        <translation>Jede prüfen und &quot;reviewed&quot;: true setzen.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Bitte prüfen, ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that you may read the file.</source>
        <translation>Bitte prüfen, ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>Check the disk and its permissions.</source>
        <translation>Bitte das Laufwerk und seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Bitte die Zugriffsrechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s owner and permissions, or choose another with --home.</source>
        <translation>Bitte Eigentümer und Zugriffsrechte des Ordners prüfen oder mit --home einen anderen wählen.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Bitte die Zugriffsrechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Bitte den Namen prüfen.</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in GGUF format, or a PEFT folder, made for the model that answers.</source>
        <translation>Bitte einen LoRA-Adapter im GGUF-Format oder einen PEFT-Ordner wählen, der für das antwortende Modell gemacht ist.</translation>
    </message>
    <message>
        <source>Choose a complete text-generation model in one GGUF file.</source>
        <translation>Bitte ein vollständiges Textmodell in einer einzigen GGUF-Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf, from a source you trust.</source>
        <translation>Bitte eine Datei mit der Endung .gguf aus einer vertrauenswürdigen Quelle wählen.</translation>
    </message>
    <message>
        <source>Choose a model with a longer context, or set a longer one.</source>
        <translation>Bitte ein Modell mit längerem Kontext wählen oder einen längeren einstellen.</translation>
    </message>
    <message>
        <source>Choose a smaller adapter.</source>
        <translation>Bitte einen kleineren Adapter wählen.</translation>
    </message>
    <message>
        <source>Choose another adapter.</source>
        <translation>Bitte einen anderen Adapter wählen.</translation>
    </message>
    <message>
        <source>Choose another one instead.</source>
        <translation>Stattdessen etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>Choose fewer.</source>
        <translation>Bitte weniger wählen.</translation>
    </message>
    <message>
        <source>Choose one up to {1}, mostly between 0 and 1; to go without an adapter, leave it out.</source>
        <translation>Bitte eine bis {1} wählen, meist zwischen 0 und 1; wer keinen Adapter will, lässt ihn weg.</translation>
    </message>
    <message>
        <source>Chroma is {1}, {2} of {3} vectors</source>
        <translation>Chroma: {1}, {2} von {3} Vektoren</translation>
    </message>
    <message>
        <source>Close other programs, choose a smaller model, or set a shorter context.</source>
        <translation>Andere Programme schließen, ein kleineres Modell wählen oder einen kürzeren Kontext einstellen.</translation>
    </message>
    <message>
        <source>Close the other Casemate, or use another data folder with --home.</source>
        <translation>Das andere Casemate schließen oder mit --home einen anderen Datenordner verwenden.</translation>
    </message>
    <message>
        <source>Conversation {1} has no turn {2}.</source>
        <translation>Unterhaltung {1} hat keine Frage {2}.</translation>
    </message>
    <message>
        <source>Convert it to GGUF with llama.cpp&apos;s convert_lora_to_gguf.py, then import that with --base.</source>
        <translation>Bitte mit convert_lora_to_gguf.py von llama.cpp in GGUF umwandeln und das mit --base importieren.</translation>
    </message>
    <message>
        <source>Documents are being added.</source>
        <translation>Es werden gerade Dokumente hinzugefügt.</translation>
    </message>
    <message>
        <source>Edit free, bullets, table or json.</source>
        <translation>Bitte free, bullets, table oder json bearbeiten.</translation>
    </message>
    <message>
        <source>Evaluate both with the same model.</source>
        <translation>Bitte beide mit demselben Modell messen.</translation>
    </message>
    <message>
        <source>Evaluate its question set anew, and compare the two runs.</source>
        <translation>Den Fragensatz neu messen und die beiden Läufe vergleichen.</translation>
    </message>
    <message>
        <source>Evaluate its question set anew.</source>
        <translation>Den Fragensatz neu messen.</translation>
    </message>
    <message>
        <source>Export the adapter from PEFT as plain LoRA in safetensors format.</source>
        <translation>Den Adapter aus PEFT als reines LoRA im safetensors-Format exportieren.</translation>
    </message>
    <message>
        <source>For example {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {…}}.</source>
        <translation>Zum Beispiel {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {…}}.</translation>
    </message>
    <message>
        <source>Formats that can be read: {1}.</source>
        <translation>Lesbare Formate: {1}.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds {1}.</source>
        <translation>Bitte auf dem Laufwerk mit {1} Platz schaffen.</translation>
    </message>
    <message>
        <source>Free some space, or move the data folder with --home.</source>
        <translation>Bitte Platz schaffen oder den Datenordner mit --home verlegen.</translation>
    </message>
    <message>
        <source>Get a whole copy of the file, or save it anew.</source>
        <translation>Bitte eine vollständige Kopie der Datei besorgen oder sie neu speichern.</translation>
    </message>
    <message>
        <source>Get a whole copy of the file.</source>
        <translation>Bitte eine vollständige Kopie der Datei besorgen.</translation>
    </message>
    <message>
        <source>Give it a short one.</source>
        <translation>Bitte einen kurzen wählen.</translation>
    </message>
    <message>
        <source>Give the file another name, then import it again.</source>
        <translation>Der Datei einen anderen Namen geben, dann erneut importieren.</translation>
    </message>
    <message>
        <source>If a program fills the page in, save it from the browser as a complete page.</source>
        <translation>Wenn ein Programm die Seite füllt, sie im Browser als vollständige Seite speichern.</translation>
    </message>
    <message>
        <source>If it is a document, name it when you add it.</source>
        <translation>Ist es ein Dokument, es beim Hinzufügen einzeln nennen.</translation>
    </message>
    <message>
        <source>If that happens every time, choose another model.</source>
        <translation>Geschieht das jedes Mal, ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>If the answer is right in other words, add those to the question&apos;s answers.</source>
        <translation>Ist die Antwort in anderen Worten richtig, diese zu den Antworten der Frage hinzufügen.</translation>
    </message>
    <message>
        <source>Import it again when nothing else writes to it.</source>
        <translation>Bitte erneut importieren, wenn nichts anderes darin schreibt.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Bitte erneut importieren.</translation>
    </message>
    <message>
        <source>Install it, and add the file again: {1}</source>
        <translation>Bitte installieren und die Datei erneut hinzufügen: {1}</translation>
    </message>
    <message>
        <source>Install it: {1}</source>
        <translation>Bitte installieren: {1}</translation>
    </message>
    <message>
        <source>It has {1}, from 1.</source>
        <translation>Es sind {1}, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>It holds a comment only: {1}</source>
        <translation>Sie enthält nur einen Kommentar: {1}</translation>
    </message>
    <message>
        <source>It is found, but ranked too low: ranking is what to work on.</source>
        <translation>Sie wird gefunden, steht aber zu weit hinten: An der Reihenfolge ist zu arbeiten.</translation>
    </message>
    <message>
        <source>It is not said what {1} is for, so questions cannot be given to it.</source>
        <translation>Wofür {1} da ist, ist nicht gesagt; Fragen können also nicht dorthin gehen.</translation>
    </message>
    <message>
        <source>It is one phrase, the end of an instruction.</source>
        <translation>Es ist ein Satzteil, das Ende einer Anweisung.</translation>
    </message>
    <message>
        <source>It is part of the installation: install Casemate again.</source>
        <translation>Es gehört zur Installation: Casemate bitte neu installieren.</translation>
    </message>
    <message>
        <source>It is probably an unfinished copy: copy it again and compare its size with the source.</source>
        <translation>Wahrscheinlich ist es eine unfertige Kopie: noch einmal kopieren und die Größe mit der Quelle vergleichen.</translation>
    </message>
    <message>
        <source>It may have 1 to {1} characters.</source>
        <translation>1 bis {1} Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>It may have {1} characters.</source>
        <translation>{1} Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>It was expected at {1}.</source>
        <translation>Erwartet wurde sie unter {1}.</translation>
    </message>
    <message>
        <source>It was set aside as {1}, and what it said no longer holds.</source>
        <translation>Sie wurde als {1} beiseitegelegt, und was darin stand, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Its file, its card and --base must name the same model.</source>
        <translation>Seine Datei, seine Karte und --base müssen dasselbe Modell nennen.</translation>
    </message>
    <message>
        <source>Keys and values in that type need flash attention.</source>
        <translation>Schlüssel und Werte in diesem Typ brauchen Flash Attention.</translation>
    </message>
    <message>
        <source>Landlock ABI {1}: the parse worker has no files</source>
        <translation>Landlock ABI {1}: Der Leseprozess hat keine Dateien</translation>
    </message>
    <message>
        <source>Leave out the examples and --without, or do not ask the pin.</source>
        <translation>Die Beispiele und --without weglassen, oder das Angeheftete nicht fragen.</translation>
    </message>
    <message>
        <source>Leave out the other format.</source>
        <translation>Das andere Format weglassen.</translation>
    </message>
    <message>
        <source>Line {1} repeats line {2}; it is asked once.</source>
        <translation>Zeile {1} wiederholt Zeile {2}; sie wird einmal gefragt.</translation>
    </message>
    <message>
        <source>Look at it in its own program.</source>
        <translation>Bitte im eigenen Programm ansehen.</translation>
    </message>
    <message>
        <source>Look at the extracted text: either the words were lost in reading the file, or the quote is not as the document has it.</source>
        <translation>Den gelesenen Text ansehen: Entweder gingen die Worte beim Lesen der Datei verloren, oder das Zitat lautet nicht wie im Dokument.</translation>
    </message>
    <message>
        <source>Look at what it cites: if that does answer the question, the question set is wrong.</source>
        <translation>Ansehen, was belegt wird: Beantwortet das die Frage doch, ist der Fragensatz falsch.</translation>
    </message>
    <message>
        <source>Look for “{1}” instead, and see where it was not found.</source>
        <translation>Stattdessen nach „{1}“ suchen und sehen, wo es nicht gefunden wurde.</translation>
    </message>
    <message>
        <source>Make it first, or name a file in another.</source>
        <translation>Bitte zuerst anlegen oder eine Datei in einem anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>Make it simpler: objects, lists, texts, numbers and enumerations always work.</source>
        <translation>Bitte vereinfachen: Objekte, Listen, Texte, Zahlen und Aufzählungen gehen immer.</translation>
    </message>
    <message>
        <source>Mend it, or import the adapter without it.</source>
        <translation>Bitte berichtigen oder den Adapter ohne sie importieren.</translation>
    </message>
    <message>
        <source>Mend it.</source>
        <translation>Bitte berichtigen.</translation>
    </message>
    <message>
        <source>Mend the file or move it away.</source>
        <translation>Die Datei berichtigen oder beiseitelegen.</translation>
    </message>
    <message>
        <source>Mend the file.</source>
        <translation>Die Datei berichtigen.</translation>
    </message>
    <message>
        <source>Mend the schema.</source>
        <translation>Das Schema berichtigen.</translation>
    </message>
    <message>
        <source>Mend what the error names, then have it read again.</source>
        <translation>Beheben, was der Fehler nennt, dann neu lesen lassen.</translation>
    </message>
    <message>
        <source>Merge the parts with llama.cpp&apos;s gguf-split, then import the result.</source>
        <translation>Die Teile mit gguf-split von llama.cpp zusammenfügen, dann das Ergebnis importieren.</translation>
    </message>
    <message>
        <source>Move the file away, and pin the documents again.</source>
        <translation>Die Datei beiseitelegen und die Dokumente erneut anheften.</translation>
    </message>
    <message>
        <source>Move {1} away and import your models again; the model files beside it are kept.</source>
        <translation>{1} beiseitelegen und Ihre Modelle erneut importieren; die Modelldateien daneben bleiben.</translation>
    </message>
    <message>
        <source>Name a file in a folder of your own.</source>
        <translation>Bitte eine Datei in einem eigenen Ordner nennen.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Bitte eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>Name a file of questions, JSON Lines.</source>
        <translation>Bitte eine Datei mit Fragen nennen, JSON Lines.</translation>
    </message>
    <message>
        <source>Name a folder that is there.</source>
        <translation>Bitte einen vorhandenen Ordner nennen.</translation>
    </message>
    <message>
        <source>Name a whole number from 0 to 4294967295.</source>
        <translation>Bitte eine ganze Zahl von 0 bis 4294967295 nennen.</translation>
    </message>
    <message>
        <source>Name a word or more.</source>
        <translation>Bitte mindestens ein Wort nennen.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Bitte eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>Name two to compare.</source>
        <translation>Bitte zwei zum Vergleichen nennen.</translation>
    </message>
    <message>
        <source>Names that begin with a dot are programs&apos; own.</source>
        <translation>Namen, die mit einem Punkt beginnen, gehören Programmen.</translation>
    </message>
    <message>
        <source>No page of {1} can be read.</source>
        <translation>Keine Seite von {1} ist lesbar.</translation>
    </message>
    <message>
        <source>No sentence of the passages is near enough to the question.</source>
        <translation>Kein Satz der Stellen ist der Frage nahe genug.</translation>
    </message>
    <message>
        <source>No text could be read on all of it of {1}.</source>
        <translation>In ganz {1} war kein Text zu lesen.</translation>
    </message>
    <message>
        <source>No text could be read on page {1} of {2}.</source>
        <translation>Auf Seite {1} von {2} war kein Text zu lesen.</translation>
    </message>
    <message>
        <source>Nothing already indexed is lost.</source>
        <translation>Was schon aufgenommen ist, geht nicht verloren.</translation>
    </message>
    <message>
        <source>Nothing can be written in {1}.</source>
        <translation>In {1} lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Nothing in it can be searched.</source>
        <translation>Nichts darin ist durchsuchbar.</translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>Nichts ist angeheftet.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it is read once.</source>
        <translation>Es ist nichts zu tun: Sie wird einmal gelesen.</translation>
    </message>
    <message>
        <source>One of the runs measured retrieval only.</source>
        <translation>Einer der Läufe maß nur, wie Stellen gefunden werden.</translation>
    </message>
    <message>
        <source>Only books without copy protection can be read.</source>
        <translation>Nur Bücher ohne Kopierschutz sind lesbar.</translation>
    </message>
    <message>
        <source>Only files can be added.</source>
        <translation>Nur Dateien können hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Only references within it are followed: &quot;#/$defs/…&quot;.</source>
        <translation>Nur Verweisen darin wird gefolgt: &quot;#/$defs/…&quot;.</translation>
    </message>
    <message>
        <source>Only those for {1} can (Llama, Mistral, SmolLM).</source>
        <translation>Das geht nur bei {1} (Llama, Mistral, SmolLM).</translation>
    </message>
    <message>
        <source>Open it in Excel, save a copy without a password, and add that.</source>
        <translation>In Excel öffnen, eine Kopie ohne Passwort speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice, save a copy without a password, and add that.</source>
        <translation>In LibreOffice öffnen, eine Kopie ohne Passwort speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in Outlook, save it anew, and add that.</source>
        <translation>In Outlook öffnen, neu speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in PowerPoint, save a copy without a password, and add that.</source>
        <translation>In PowerPoint öffnen, eine Kopie ohne Passwort speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, save it anew, and add that.</source>
        <translation>In Word oder LibreOffice öffnen, neu speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, save it as .docx, and add that.</source>
        <translation>In Word oder LibreOffice öffnen, als .docx speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in Word, save a copy without a password, and add that.</source>
        <translation>In Word öffnen, eine Kopie ohne Passwort speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in a PDF viewer, save or print a copy without a password, and add that.</source>
        <translation>In einem PDF-Programm öffnen, eine Kopie ohne Passwort speichern oder drucken und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in its own program or LibreOffice, save it anew, and add that.</source>
        <translation>Im eigenen Programm oder in LibreOffice öffnen, neu speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in its own program, save a copy without a password, and add that.</source>
        <translation>Im eigenen Programm öffnen, eine Kopie ohne Passwort speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew, and add that.</source>
        <translation>Im eigenen Programm öffnen, neu speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>Page {1} of {2} cannot be drawn.</source>
        <translation>Seite {1} von {2} lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Pin fewer or shorter documents, or choose a model with a longer context.</source>
        <translation>Weniger oder kürzere Dokumente anheften oder ein Modell mit längerem Kontext wählen.</translation>
    </message>
    <message>
        <source>Pin less, ask a shorter question, or choose a model with a longer context.</source>
        <translation>Weniger anheften, eine kürzere Frage stellen oder ein Modell mit längerem Kontext wählen.</translation>
    </message>
    <message>
        <source>Pinned documents stand at the start of the prompt and have been read already: no examples go before them, and nothing is left out.</source>
        <translation>Angeheftete Dokumente stehen am Anfang des Prompts und sind schon gelesen: Vor ihnen stehen keine Beispiele, und nichts wird weggelassen.</translation>
    </message>
    <message>
        <source>Put it back or choose another {1}.</source>
        <translation>Bitte zurücklegen oder etwas anderes wählen ({1}).</translation>
    </message>
    <message>
        <source>Rank it higher, or use a bigger model, which is given more passages.</source>
        <translation>Weiter vorn einreihen oder ein größeres Modell verwenden, das mehr Stellen bekommt.</translation>
    </message>
    <message>
        <source>Reading page {1} of {2} took more than {3} s and was stopped.</source>
        <translation>Das Lesen von Seite {1} von {2} dauerte mehr als {3} s und wurde gestoppt.</translation>
    </message>
    <message>
        <source>Reading the parse worker took more than {1} s and was stopped.</source>
        <translation>Der Start des Leseprozesses dauerte mehr als {1} s und wurde gestoppt.</translation>
    </message>
    <message>
        <source>Reading {1} took more than {2} s and was stopped.</source>
        <translation>Das Lesen von {1} dauerte mehr als {2} s und wurde gestoppt.</translation>
    </message>
    <message>
        <source>Remove it and import it again.</source>
        <translation>Bitte entfernen und erneut importieren.</translation>
    </message>
    <message>
        <source>Remove it from the file.</source>
        <translation>Bitte aus der Datei entfernen.</translation>
    </message>
    <message>
        <source>Remove one of the two lines.</source>
        <translation>Bitte eine der beiden Zeilen entfernen.</translation>
    </message>
    <message>
        <source>Remove the link, or bring back what it led to.</source>
        <translation>Die Verknüpfung entfernen oder zurückholen, wohin sie führte.</translation>
    </message>
    <message>
        <source>Rename it and import it again, or remove the other one first.</source>
        <translation>Bitte umbenennen und erneut importieren oder zuerst den anderen entfernen.</translation>
    </message>
    <message>
        <source>Rename the collection when they are in.</source>
        <translation>Die Sammlung umbenennen, wenn sie darin sind.</translation>
    </message>
    <message>
        <source>Rename the file and import it again, or remove the other model first.</source>
        <translation>Die Datei umbenennen und erneut importieren oder zuerst das andere Modell entfernen.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away and add the documents again.</source>
        <translation>Aus einer Sicherung wiederherstellen oder beiseitelegen und die Dokumente erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Run {1} cannot be read: {2} is damaged.</source>
        <translation>Lauf {1} ist nicht lesbar: {2} ist beschädigt.</translation>
    </message>
    <message>
        <source>Run {1} was answered by {2}; now {3} answers, or its file is another one.</source>
        <translation>In Lauf {1} antwortete {2}; jetzt antwortet {3}, oder seine Datei ist eine andere.</translation>
    </message>
    <message>
        <source>Run {1} was made with another embedder.</source>
        <translation>Lauf {1} wurde mit einem anderen Einbettungsmodell gemacht.</translation>
    </message>
    <message>
        <source>Run {1} was made with {2} = not set; it is {3} now.</source>
        <translation>In Lauf {1} war {2} nicht gesetzt; jetzt ist es {3}.</translation>
    </message>
    <message>
        <source>Run {1} was made with {2} = {3}; it is {4} now.</source>
        <translation>In Lauf {1} war {2} = {3}; jetzt ist es {4}.</translation>
    </message>
    <message>
        <source>Run {1} was stopped after {2} of {3} questions.</source>
        <translation>Lauf {1} wurde nach {2} von {3} Fragen gestoppt.</translation>
    </message>
    <message>
        <source>Run {1} was written by another version of Casemate.</source>
        <translation>Lauf {1} stammt von einer anderen Version von Casemate.</translation>
    </message>
    <message>
        <source>Save a copy without a password and add that.</source>
        <translation>Eine Kopie ohne Passwort speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Save a decrypted copy and add that.</source>
        <translation>Eine entschlüsselte Kopie speichern und diese hinzufügen.</translation>
    </message>
    <message>
        <source>Save it anew from its program.</source>
        <translation>Bitte aus dem eigenen Programm neu speichern.</translation>
    </message>
    <message>
        <source>Save it anew from the mail program.</source>
        <translation>Bitte aus dem Mailprogramm neu speichern.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Say in words what to look for in each document.</source>
        <translation>Bitte in Worten sagen, was in jedem Dokument gesucht wird.</translation>
    </message>
    <message>
        <source>Say what would have been right.</source>
        <translation>Bitte sagen, was richtig gewesen wäre.</translation>
    </message>
    <message>
        <source>Scan it at 300 dpi, or cut it into parts.</source>
        <translation>Bitte mit 300 dpi scannen oder in Teile schneiden.</translation>
    </message>
    <message>
        <source>Set flash_attention=on as well.</source>
        <translation>Bitte auch flash_attention=on setzen.</translation>
    </message>
    <message>
        <source>Set it back, or evaluate anew and compare the two runs.</source>
        <translation>Bitte zurückstellen oder neu messen und die beiden Läufe vergleichen.</translation>
    </message>
    <message>
        <source>Split it, or save it anew from its program.</source>
        <translation>Bitte aufteilen oder aus dem eigenen Programm neu speichern.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>Bitte aufteilen.</translation>
    </message>
    <message>
        <source>Split the document and add its parts.</source>
        <translation>Das Dokument aufteilen und die Teile hinzufügen.</translation>
    </message>
    <message>
        <source>Split the document, or take large pictures out of it.</source>
        <translation>Das Dokument aufteilen oder große Bilder herausnehmen.</translation>
    </message>
    <message>
        <source>Split the file, or close other programs and try again.</source>
        <translation>Die Datei aufteilen, oder andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Die Datei aufteilen.</translation>
    </message>
    <message>
        <source>Split the page and add its parts.</source>
        <translation>Die Seite aufteilen und die Teile hinzufügen.</translation>
    </message>
    <message>
        <source>Split the workbook, or delete what stands far off in it.</source>
        <translation>Die Arbeitsmappe aufteilen, oder darin die Zellen löschen, die weit außerhalb der Tabelle stehen.</translation>
    </message>
    <message>
        <source>Start the newer version, or use another data folder with --home.</source>
        <translation>Die neuere Version starten oder mit --home einen anderen Datenordner verwenden.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Take small letters, digits and hyphens, 40 at most.</source>
        <translation>Bitte Kleinbuchstaben, Ziffern und Bindestriche verwenden, höchstens 40.</translation>
    </message>
    <message>
        <source>Text recognition answered nonsense at page {1} of {2}.</source>
        <translation>Die Texterkennung antwortete auf Seite {1} von {2} Unsinn.</translation>
    </message>
    <message>
        <source>Text recognition answered without end at page {1} of {2}.</source>
        <translation>Die Texterkennung antwortete auf Seite {1} von {2} ohne Ende.</translation>
    </message>
    <message>
        <source>Text recognition failed at page {1} of {2}.</source>
        <translation>Die Texterkennung scheiterte an Seite {1} von {2}.</translation>
    </message>
    <message>
        <source>That is no valid JSON schema: {1}.</source>
        <translation>Das ist kein gültiges JSON-Schema: {1}.</translation>
    </message>
    <message>
        <source>That is one document, named twice.</source>
        <translation>Das ist ein und dasselbe Dokument, zweimal genannt.</translation>
    </message>
    <message>
        <source>The adapter cannot be loaded: llama.cpp refuses it.</source>
        <translation>Der Adapter lässt sich nicht laden: llama.cpp lehnt ihn ab.</translation>
    </message>
    <message>
        <source>The adapter file {1} is not there.</source>
        <translation>Die Adapterdatei {1} ist nicht da.</translation>
    </message>
    <message>
        <source>The adapter {1} was made for {2}, not for {3}.</source>
        <translation>Der Adapter {1} wurde für {2} gemacht, nicht für {3}.</translation>
    </message>
    <message>
        <source>The answering model is another one: {1}, then {2}.</source>
        <translation>Das antwortende Modell ist ein anderes: {1}, dann {2}.</translation>
    </message>
    <message>
        <source>The card of the adapter {1} is damaged.</source>
        <translation>Die Karte des Adapters {1} ist beschädigt.</translation>
    </message>
    <message>
        <source>The card {1} cannot be read as a JSON object of at most {2} kB.</source>
        <translation>Die Karte {1} ist nicht als JSON-Objekt von höchstens {2} kB lesbar.</translation>
    </message>
    <message>
        <source>The card {1}: &quot;base_model_sha256&quot; is no SHA-256.</source>
        <translation>Die Karte {1}: &quot;base_model_sha256&quot; ist kein SHA-256.</translation>
    </message>
    <message>
        <source>The collections are: none yet.</source>
        <translation>Die Sammlungen sind: noch keine.</translation>
    </message>
    <message>
        <source>The collections are: {1}.</source>
        <translation>Die Sammlungen sind: {1}.</translation>
    </message>
    <message>
        <source>The corrected answer is empty.</source>
        <translation>Die berichtigte Antwort ist leer.</translation>
    </message>
    <message>
        <source>The data folder {1} is in use by process {2}.</source>
        <translation>Der Datenordner {1} wird von Prozess {2} verwendet.</translation>
    </message>
    <message>
        <source>The data folder {1} is in use.</source>
        <translation>Der Datenordner {1} wird gerade verwendet.</translation>
    </message>
    <message>
        <source>The disk is full: {1} could not be written.</source>
        <translation>Das Laufwerk ist voll: {1} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk that holds {1} has {2} MB left.</source>
        <translation>Auf dem Laufwerk mit {1} sind noch {2} MB frei.</translation>
    </message>
    <message>
        <source>The documents take {1} tokens, and the model&apos;s context of {2} has room for {3} of them.</source>
        <translation>Die Dokumente brauchen {1} Token, und im Kontext des Modells von {2} ist für {3} davon Platz.</translation>
    </message>
    <message>
        <source>The embedder is another one.</source>
        <translation>Das Einbettungsmodell ist ein anderes.</translation>
    </message>
    <message>
        <source>The examples {1} hold {2} questions with answers.</source>
        <translation>Die Beispiele {1} enthalten {2} Fragen mit Antworten.</translation>
    </message>
    <message>
        <source>The file may be damaged or very large.</source>
        <translation>Die Datei ist vielleicht beschädigt oder sehr groß.</translation>
    </message>
    <message>
        <source>The file may be damaged.</source>
        <translation>Die Datei ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The file seems damaged: get a whole copy.</source>
        <translation>Die Datei scheint beschädigt: Bitte eine vollständige Kopie besorgen.</translation>
    </message>
    <message>
        <source>The file {1} is not there.</source>
        <translation>Die Datei {1} ist nicht da.</translation>
    </message>
    <message>
        <source>The format {1} has several lines.</source>
        <translation>Das Format {1} hat mehrere Zeilen.</translation>
    </message>
    <message>
        <source>The installation names no {1} model.</source>
        <translation>Die Installation nennt kein Modell für {1}.</translation>
    </message>
    <message>
        <source>The library has changed: {1} documents then, {2} now.</source>
        <translation>Die Bibliothek hat sich geändert: damals {1} Dokumente, jetzt {2}.</translation>
    </message>
    <message>
        <source>The library is empty.</source>
        <translation>Die Bibliothek ist leer.</translation>
    </message>
    <message>
        <source>The list of models {1} cannot be read.</source>
        <translation>Die Liste der Modelle {1} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The model file {1} is not there.</source>
        <translation>Die Modelldatei {1} ist nicht da.</translation>
    </message>
    <message>
        <source>The model had the passage and did not say what it says.</source>
        <translation>Das Modell hatte die Stelle und sagte nicht, was darin steht.</translation>
    </message>
    <message>
        <source>The model had the passage and said something else.</source>
        <translation>Das Modell hatte die Stelle und sagte etwas anderes.</translation>
    </message>
    <message>
        <source>The model may need a newer version of Casemate, or be damaged.</source>
        <translation>Vielleicht braucht das Modell eine neuere Version von Casemate, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>The model speaks from itself.</source>
        <translation>Das Modell spricht aus sich selbst.</translation>
    </message>
    <message>
        <source>The model {1} does not finish loading.</source>
        <translation>Das Modell {1} wird nicht fertig geladen.</translation>
    </message>
    <message>
        <source>The model {1} ended unexpectedly ({2}).</source>
        <translation>Das Modell {1} endete unerwartet ({2}).</translation>
    </message>
    <message>
        <source>The model {1} failed: {2}.</source>
        <translation>Das Modell {1} scheiterte: {2}.</translation>
    </message>
    <message>
        <source>The model {1} ran out of memory and was ended.</source>
        <translation>Dem Modell {1} ging der Speicher aus; es wurde beendet.</translation>
    </message>
    <message>
        <source>The model {1} stopped responding.</source>
        <translation>Das Modell {1} antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The model&apos;s answer broke off before its JSON was complete.</source>
        <translation>Die Antwort des Modells brach ab, bevor ihr JSON vollständig war.</translation>
    </message>
    <message>
        <source>The model&apos;s answer does not fit the schema: {1}.</source>
        <translation>Die Antwort des Modells passt nicht zum Schema: {1}.</translation>
    </message>
    <message>
        <source>The model&apos;s context of {1} tokens is too short to summarize with.</source>
        <translation>Der Kontext des Modells von {1} Token ist zu kurz zum Zusammenfassen.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>The name is longer than {1} characters.</source>
        <translation>Der Name ist länger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Die anderen Seiten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The parse worker did not start.</source>
        <translation>Der Leseprozess startete nicht.</translation>
    </message>
    <message>
        <source>The passage did not reach the model: rank it higher, or use a bigger model, which is given more of them.</source>
        <translation>Die Stelle erreichte das Modell nicht: weiter vorn einreihen oder ein größeres Modell verwenden, das mehr davon bekommt.</translation>
    </message>
    <message>
        <source>The passages are about the subject, but do not say this, and the model did not notice.</source>
        <translation>Die Stellen handeln davon, sagen dies aber nicht, und das Modell merkte es nicht.</translation>
    </message>
    <message>
        <source>The pinned documents and the question take {1} tokens, and the model&apos;s context of {2} has room for {3} beside the answer.</source>
        <translation>Die angehefteten Dokumente und die Frage brauchen {1} Token, und im Kontext des Modells von {2} ist neben der Antwort für {3} Platz.</translation>
    </message>
    <message>
        <source>The program part that reads documents crashed at the parse worker.</source>
        <translation>Der Programmteil, der Dokumente liest, stürzte beim Start ab.</translation>
    </message>
    <message>
        <source>The program part that reads documents crashed at {1}.</source>
        <translation>Der Programmteil, der Dokumente liest, stürzte bei {1} ab.</translation>
    </message>
    <message>
        <source>The question and its passages take {1} tokens, and the model&apos;s context holds {2}.</source>
        <translation>Die Frage und ihre Stellen brauchen {1} Token, und der Kontext des Modells fasst {2}.</translation>
    </message>
    <message>
        <source>The question and the passage share too little.</source>
        <translation>Die Frage und die Stelle haben zu wenig gemeinsam.</translation>
    </message>
    <message>
        <source>The question could not be asked as it stands; the error says why.</source>
        <translation>Die Frage ließ sich so nicht stellen; der Fehler sagt, warum.</translation>
    </message>
    <message>
        <source>The question is drafted and unreviewed (first: line {1}).</source>
        <translation>Die Frage ist entworfen und ungeprüft (zuerst: Zeile {1}).</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>Die Frage ist leer.</translation>
    </message>
    <message>
        <source>The question is {1} tokens long, and the model&apos;s context of {2} has room for {3} beside a passage and the answer.</source>
        <translation>Die Frage ist {1} Token lang, und im Kontext des Modells von {2} ist neben einer Stelle und der Antwort für {3} Platz.</translation>
    </message>
    <message>
        <source>The question is {1} tokens long; the model has room for {2}.</source>
        <translation>Die Frage ist {1} Token lang; das Modell hat für {2} Platz.</translation>
    </message>
    <message>
        <source>The run was stopped: {1} of {2} questions were asked.</source>
        <translation>Der Lauf wurde gestoppt: {1} von {2} Fragen wurden gestellt.</translation>
    </message>
    <message>
        <source>The schema cannot be kept while writing.</source>
        <translation>Das Schema lässt sich beim Schreiben nicht einhalten.</translation>
    </message>
    <message>
        <source>The schema has a very long pattern.</source>
        <translation>Das Schema hat ein sehr langes Muster.</translation>
    </message>
    <message>
        <source>The schema has parts that cannot be kept while writing.</source>
        <translation>Das Schema hat Teile, die sich beim Schreiben nicht einhalten lassen.</translation>
    </message>
    <message>
        <source>The schema is nested too deeply.</source>
        <translation>Das Schema ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The schema is too long.</source>
        <translation>Das Schema ist zu lang.</translation>
    </message>
    <message>
        <source>The schema refers to another file.</source>
        <translation>Das Schema verweist auf eine andere Datei.</translation>
    </message>
    <message>
        <source>The setting {1} was {2} and is {3}.</source>
        <translation>Die Einstellung {1} war {2} und ist {3}.</translation>
    </message>
    <message>
        <source>The system refused to give up the network (landlock: {1}).</source>
        <translation>Das System verweigerte den Verzicht auf das Netz (landlock: {1}).</translation>
    </message>
    <message>
        <source>The system refused to give up the network (no_new_privs: {1}).</source>
        <translation>Das System verweigerte den Verzicht auf das Netz (no_new_privs: {1}).</translation>
    </message>
    <message>
        <source>The system refused to give up the network (seccomp: {1}).</source>
        <translation>Das System verweigerte den Verzicht auf das Netz (seccomp: {1}).</translation>
    </message>
    <message>
        <source>The template {1} cannot be read: {2}.</source>
        <translation>Die Vorlage {1} ist nicht lesbar: {2}.</translation>
    </message>
    <message>
        <source>The template {1} has {2} characters.</source>
        <translation>Die Vorlage {1} hat {2} Zeichen.</translation>
    </message>
    <message>
        <source>The template {1} is empty.</source>
        <translation>Die Vorlage {1} ist leer.</translation>
    </message>
    <message>
        <source>The title is empty.</source>
        <translation>Der Titel ist leer.</translation>
    </message>
    <message>
        <source>The title is longer than {1} characters.</source>
        <translation>Der Titel ist länger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>The {1} file {2} is not there.</source>
        <translation>Die Datei {2} ist nicht da ({1}).</translation>
    </message>
    <message>
        <source>There are no conversations yet.</source>
        <translation>Es gibt noch keine Unterhaltungen.</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
    <message>
        <source>There are {1}.</source>
        <translation>Es gibt {1}.</translation>
    </message>
    <message>
        <source>There are {1}; keys and values are kept as {2}.</source>
        <translation>Es gibt {1}; Schlüssel und Werte werden als {2} gehalten.</translation>
    </message>
    <message>
        <source>There are: {1}.</source>
        <translation>Es gibt: {1}.</translation>
    </message>
    <message>
        <source>There can be no other formats.</source>
        <translation>Andere Formate kann es nicht geben.</translation>
    </message>
    <message>
        <source>There is a collection &quot;{1}&quot; already.</source>
        <translation>Eine Sammlung „{1}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is another question set &quot;{1}&quot; already.</source>
        <translation>Einen anderen Fragensatz „{1}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no adapter called {1}.</source>
        <translation>Es gibt keinen Adapter namens {1}.</translation>
    </message>
    <message>
        <source>There is no collection &quot;{1}&quot;.</source>
        <translation>Es gibt keine Sammlung „{1}“.</translation>
    </message>
    <message>
        <source>There is no conversation {1}.</source>
        <translation>Es gibt keine Unterhaltung {1}.</translation>
    </message>
    <message>
        <source>There is no document {1} in the library.</source>
        <translation>Es gibt kein Dokument {1} in der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no folder {1}.</source>
        <translation>Es gibt keinen Ordner {1}.</translation>
    </message>
    <message>
        <source>There is no format called {1}.</source>
        <translation>Es gibt kein Format namens {1}.</translation>
    </message>
    <message>
        <source>There is no format {1}.</source>
        <translation>Es gibt kein Format {1}.</translation>
    </message>
    <message>
        <source>There is no model called {1}.</source>
        <translation>Es gibt kein Modell namens {1}.</translation>
    </message>
    <message>
        <source>There is no persona called {1}.</source>
        <translation>Es gibt keine Rolle namens {1}.</translation>
    </message>
    <message>
        <source>There is no pin {1}.</source>
        <translation>Es gibt nichts Angeheftetes {1}.</translation>
    </message>
    <message>
        <source>There is no question set &quot;{1}&quot;.</source>
        <translation>Es gibt keinen Fragensatz „{1}“.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} GB and {3} GB are free.</source>
        <translation>Für {1} ist kein Platz: Nötig sind {2} GB, frei sind {3} GB.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} GB and {3} MB are free.</source>
        <translation>Für {1} ist kein Platz: Nötig sind {2} GB, frei sind {3} MB.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} MB and {3} GB are free.</source>
        <translation>Für {1} ist kein Platz: Nötig sind {2} MB, frei sind {3} GB.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} MB and {3} MB are free.</source>
        <translation>Für {1} ist kein Platz: Nötig sind {2} MB, frei sind {3} MB.</translation>
    </message>
    <message>
        <source>There is no run {1}.</source>
        <translation>Es gibt keinen Lauf {1}.</translation>
    </message>
    <message>
        <source>There is no set of examples called {1}.</source>
        <translation>Es gibt keine Beispiele namens {1}.</translation>
    </message>
    <message>
        <source>There is no template called {1}.</source>
        <translation>Es gibt keine Vorlage namens {1}.</translation>
    </message>
    <message>
        <source>There is nothing in it to index.</source>
        <translation>Darin ist nichts, was sich aufnehmen ließe.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>There was not enough memory to read the parse worker.</source>
        <translation>Der Speicher reichte nicht, um den Leseprozess zu starten.</translation>
    </message>
    <message>
        <source>There was not enough memory to read {1}.</source>
        <translation>Der Speicher reichte nicht, um {1} zu lesen.</translation>
    </message>
    <message>
        <source>These runs tell nothing of an adapter.</source>
        <translation>Diese Läufe sagen nichts über einen Adapter.</translation>
    </message>
    <message>
        <source>These runs were answered by two models, so their difference is not the adapter&apos;s.</source>
        <translation>In diesen Läufen antworteten zwei Modelle, der Unterschied kommt also nicht vom Adapter.</translation>
    </message>
    <message>
        <source>This run measured retrieval only, so answers were not looked at.</source>
        <translation>Dieser Lauf maß nur, wie Stellen gefunden werden; Antworten wurden also nicht betrachtet.</translation>
    </message>
    <message>
        <source>Unpack it, and add that.</source>
        <translation>Bitte auspacken und das hinzufügen.</translation>
    </message>
    <message>
        <source>Unpack it, and add the folder.</source>
        <translation>Bitte auspacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _.</source>
        <translation>Bitte Buchstaben, Ziffern, - und _ verwenden.</translation>
    </message>
    <message>
        <source>Use that version to read it.</source>
        <translation>Bitte mit jener Version lesen.</translation>
    </message>
    <message>
        <source>What it holds is hidden, such as: {1}</source>
        <translation>Was sie enthält, ist verborgen, zum Beispiel: {1}</translation>
    </message>
    <message>
        <source>What was measured of {1} at the scale {2} is of another file or model, or not against the model alone.</source>
        <translation>Was für {1} mit der Stärke {2} gemessen wurde, stammt von einer anderen Datei oder einem anderen Modell oder wurde nicht gegen das Modell allein gemessen.</translation>
    </message>
    <message>
        <source>With {1} answers are worse than without, by more than chance: {2} (run {3}).</source>
        <translation>Mit {1} sind die Antworten schlechter als ohne, mehr als durch Zufall: {2} (Lauf {3}).</translation>
    </message>
    <message>
        <source>Without a model nothing can be put into the fields of that schema: quotes fit only into {&quot;answer&quot;: &quot;…&quot;}.</source>
        <translation>Ohne Modell lässt sich nichts in die Felder dieses Schemas setzen: Zitate passen nur in {&quot;answer&quot;: &quot;…&quot;}.</translation>
    </message>
    <message>
        <source>Write 1 to {1}, each as a line &quot;Q: …&quot; and a line &quot;A: …&quot;.</source>
        <translation>Bitte 1 bis {1} schreiben, jede als Zeile „Q: …“ und Zeile „A: …“.</translation>
    </message>
    <message>
        <source>Write it as year, month, day: 2026-03-01.</source>
        <translation>Bitte als Jahr, Monat, Tag schreiben: 2026-03-01.</translation>
    </message>
    <message>
        <source>a filter folds away rows of the sheet {1}; they were read all the same</source>
        <translation>Ein Filter blendet Zeilen des Blatts {1} aus; sie wurden trotzdem gelesen</translation>
    </message>
    <message>
        <source>a filter or an outline folds away rows or columns of the sheet {1}; they were read all the same</source>
        <translation>Ein Filter oder eine Gliederung blendet Zeilen oder Spalten des Blatts {1} aus; sie wurden trotzdem gelesen</translation>
    </message>
    <message>
        <source>a part of the mail is encrypted and was not read</source>
        <translation>Ein Teil der Mail ist verschlüsselt und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>a quotation mark is never closed; quotation marks were read as plain characters</source>
        <translation>Ein Anführungszeichen wird nie geschlossen; Anführungszeichen wurden als einfache Zeichen gelesen</translation>
    </message>
    <message>
        <source>and {1} more warnings</source>
        <translation>und {1} weitere Warnungen</translation>
    </message>
    <message>
        <source>as it was imported, for {1}</source>
        <translation>wie importiert, für {1}</translation>
    </message>
    <message>
        <source>attachment {1} is damaged and was not read ({2})</source>
        <translation>Anhang {1} ist beschädigt und wurde nicht gelesen ({2})</translation>
    </message>
    <message>
        <source>attachments after the first {1} were not read</source>
        <translation>Anhänge nach den ersten {1} wurden nicht gelesen</translation>
    </message>
    <message>
        <source>body.rtf is a damaged Outlook message.</source>
        <translation>body.rtf ist eine beschädigte Outlook-Nachricht.</translation>
    </message>
    <message>
        <source>body.rtf is an encrypted mail.</source>
        <translation>body.rtf ist eine verschlüsselte Mail.</translation>
    </message>
    <message>
        <source>entities that the file defines itself were not expanded</source>
        <translation>Entitäten, die die Datei selbst definiert, wurden nicht aufgelöst</translation>
    </message>
    <message>
        <source>every internet socket was refused ({1}); enforced by audit hook</source>
        <translation>Jeder Internet-Socket wurde verweigert ({1}); erzwungen durch einen Audit-Hook</translation>
    </message>
    <message>
        <source>every internet socket was refused ({1}); enforced by none</source>
        <translation>Jeder Internet-Socket wurde verweigert ({1}); durch nichts erzwungen</translation>
    </message>
    <message>
        <source>every internet socket was refused ({1}); enforced by seccomp</source>
        <translation>Jeder Internet-Socket wurde verweigert ({1}); erzwungen durch seccomp</translation>
    </message>
    <message>
        <source>everything after the first {1} parts of the mail was not read</source>
        <translation>Alles nach den ersten {1} Teilen der Mail wurde nicht gelesen</translation>
    </message>
    <message>
        <source>hidden slides were not read: {1}</source>
        <translation>Ausgeblendete Folien wurden nicht gelesen: {1}</translation>
    </message>
    <message>
        <source>it has more than {1} lines and was read as plain text</source>
        <translation>Mehr als {1} Zeilen; als einfacher Text gelesen</translation>
    </message>
    <message>
        <source>it has more than {1} tags; it was kept as it is</source>
        <translation>Mehr als {1} Tags; so belassen, wie es ist</translation>
    </message>
    <message>
        <source>it has more than {1} tags; nothing in it was taken for hidden</source>
        <translation>Mehr als {1} Tags; nichts darin wurde für verborgen gehalten</translation>
    </message>
    <message>
        <source>it has more than {1} values; it was kept as it is</source>
        <translation>Mehr als {1} Werte; so belassen, wie es ist</translation>
    </message>
    <message>
        <source>it should have refused</source>
        <translation>Es hätte keine Antwort geben sollen</translation>
    </message>
    <message>
        <source>its card is damaged: remove it and import it again</source>
        <translation>Seine Karte ist beschädigt: bitte entfernen und erneut importieren</translation>
    </message>
    <message>
        <source>its passage is not among the first 50</source>
        <translation>Die Stelle ist nicht unter den ersten 50</translation>
    </message>
    <message>
        <source>its passage is number {1}, and an answer is made from the first {2}</source>
        <translation>Die Stelle ist Nummer {1}, und eine Antwort entsteht aus den ersten {2}</translation>
    </message>
    <message>
        <source>its passage is number {1}; the evidence was judged too weak, and no model was asked</source>
        <translation>Die Stelle ist Nummer {1}; der Beleg galt als zu schwach, und kein Modell wurde gefragt</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model saw it</source>
        <translation>Die Stelle ist Nummer {1}; das Modell sah sie</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model saw it, but nothing it said was supported, so it was dropped</source>
        <translation>Die Stelle ist Nummer {1}; das Modell sah sie, aber nichts, was es sagte, war belegt und wurde daher weggelassen</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first {2}, and nothing it said was supported</source>
        <translation>Die Stelle ist Nummer {1}; das Modell bekam nur die ersten {2}, und nichts, was es sagte, war belegt</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first {2}, so it never saw it</source>
        <translation>Die Stelle ist Nummer {1}; das Modell bekam nur die ersten {2} und sah sie also nie</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first, and nothing it said was supported</source>
        <translation>Die Stelle ist Nummer {1}; das Modell bekam nur die erste, und nichts, was es sagte, war belegt</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first, so it never saw it</source>
        <translation>Die Stelle ist Nummer {1}; das Modell bekam nur die erste und sah sie also nie</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model&apos;s words had no support and a sentence was quoted instead</source>
        <translation>Die Stelle ist Nummer {1}; die Worte des Modells waren nicht belegt, und stattdessen wurde ein Satz zitiert</translation>
    </message>
    <message>
        <source>no answer: it is not in the documents</source>
        <translation>Keine Antwort: Es steht nicht in den Dokumenten</translation>
    </message>
    <message>
        <source>no document holds “{1}”</source>
        <translation>Kein Dokument enthält „{1}“</translation>
    </message>
    <message>
        <source>no longer in the library</source>
        <translation>Nicht mehr in der Bibliothek</translation>
    </message>
    <message>
        <source>none had to be set aside</source>
        <translation>Keine musste beiseitegelegt werden</translation>
    </message>
    <message>
        <source>not here and not needed: only set-up reads it</source>
        <translation>Nicht hier und nicht nötig: Nur die Einrichtung liest es</translation>
    </message>
    <message>
        <source>page {1} of {2} needs text recognition (OCR).</source>
        <translation>Seite {1} von {2} braucht Texterkennung (OCR).</translation>
    </message>
    <message>
        <source>parsed a known text wrongly</source>
        <translation>Las einen bekannten Text falsch</translation>
    </message>
    <message>
        <source>read a known page wrongly</source>
        <translation>Las eine bekannte Seite falsch</translation>
    </message>
    <message>
        <source>scanned pages and images are not read, only listed; this would bring it: {1}</source>
        <translation>Gescannte Seiten und Bilder werden nicht gelesen, nur aufgeführt; dies brächte es: {1}</translation>
    </message>
    <message>
        <source>set aside as damaged, now or earlier: {1}</source>
        <translation>Als beschädigt beiseitegelegt, jetzt oder früher: {1}</translation>
    </message>
    <message>
        <source>sheets that are a chart only are not read: {1}</source>
        <translation>Blätter, die nur ein Diagramm sind, werden nicht gelesen: {1}</translation>
    </message>
    <message>
        <source>starts in {1} s and parses; network refused by {2}; it has its right to read files, for want of Landlock</source>
        <translation>Startet in {1} s und liest; Netz verweigert durch {2}; er behält das Recht, Dateien zu lesen, weil Landlock fehlt</translation>
    </message>
    <message>
        <source>starts in {1} s and parses; network refused by {2}; it has no files</source>
        <translation>Startet in {1} s und liest; Netz verweigert durch {2}; er hat keine Dateien</translation>
    </message>
    <message>
        <source>starts; {1}, context of {2} tokens</source>
        <translation>Startet; {1}, Kontext von {2} Token</translation>
    </message>
    <message>
        <source>tesseract {1} reads scanned pages and images in: {2}</source>
        <translation>Tesseract {1} liest gescannte Seiten und Bilder in: {2}</translation>
    </message>
    <message>
        <source>tesseract {1} reads scanned pages and images in: {2}; for the other languages in the settings: {3}</source>
        <translation>Tesseract {1} liest gescannte Seiten und Bilder in: {2}; für die anderen eingestellten Sprachen: {3}</translation>
    </message>
    <message>
        <source>the answer is right, but {1} of {2} sentences have no support</source>
        <translation>Die Antwort ist richtig, aber {1} von {2} Sätzen haben keinen Beleg</translation>
    </message>
    <message>
        <source>the attachment {1} is damaged and was not read</source>
        <translation>Der Anhang {1} ist beschädigt und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the attachment {1} is damaged and was not read ({2})</source>
        <translation>Der Anhang {1} ist beschädigt und wurde nicht gelesen ({2})</translation>
    </message>
    <message>
        <source>the attachment {1} is damaged: some of it may be missing</source>
        <translation>Der Anhang {1} ist beschädigt: Einiges davon fehlt vielleicht</translation>
    </message>
    <message>
        <source>the attachment {1} is only a link to a file</source>
        <translation>Der Anhang {1} ist nur ein Verweis auf eine Datei</translation>
    </message>
    <message>
        <source>the document was changed since</source>
        <translation>Das Dokument wurde seither geändert</translation>
    </message>
    <message>
        <source>the encoding it declares, {1}, is not known</source>
        <translation>Die angegebene Kodierung, {1}, ist unbekannt</translation>
    </message>
    <message>
        <source>the evidence was judged too weak, and no model was asked</source>
        <translation>Der Beleg galt als zu schwach, und kein Modell wurde gefragt</translation>
    </message>
    <message>
        <source>the mail has no text of its own</source>
        <translation>Die Mail hat keinen eigenen Text</translation>
    </message>
    <message>
        <source>the mail&apos;s rich text is damaged and was not read</source>
        <translation>Der formatierte Text der Mail ist beschädigt und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the mail&apos;s rich text is damaged: {1}</source>
        <translation>Der formatierte Text der Mail ist beschädigt: {1}</translation>
    </message>
    <message>
        <source>the model saw it</source>
        <translation>Das Modell sah sie</translation>
    </message>
    <message>
        <source>the model saw it, but nothing it said was supported, so it was dropped</source>
        <translation>Das Modell sah sie, aber nichts, was es sagte, war belegt und wurde daher weggelassen</translation>
    </message>
    <message>
        <source>the model was given only the first {1}, and nothing it said was supported</source>
        <translation>Das Modell bekam nur die ersten {1}, und nichts, was es sagte, war belegt</translation>
    </message>
    <message>
        <source>the model was given only the first {1}, so it never saw it</source>
        <translation>Das Modell bekam nur die ersten {1} und sah sie also nie</translation>
    </message>
    <message>
        <source>the model was given only the first, and nothing it said was supported</source>
        <translation>Das Modell bekam nur die erste, und nichts, was es sagte, war belegt</translation>
    </message>
    <message>
        <source>the model was given only the first, so it never saw it</source>
        <translation>Das Modell bekam nur die erste und sah sie also nie</translation>
    </message>
    <message>
        <source>the model&apos;s words had no support and a sentence was quoted instead</source>
        <translation>Die Worte des Modells waren nicht belegt, und stattdessen wurde ein Satz zitiert</translation>
    </message>
    <message>
        <source>the name says {1}, but the content is text</source>
        <translation>Der Name sagt {1}, aber der Inhalt ist Text</translation>
    </message>
    <message>
        <source>the sheet {1} has more rows than a workbook may have; the rest was not read</source>
        <translation>Das Blatt {1} hat mehr Zeilen, als eine Arbeitsmappe haben darf; der Rest wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the sheet {1} is hidden in the workbook; it was not read</source>
        <translation>Das Blatt {1} ist in der Arbeitsmappe ausgeblendet; es wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the sheet {1} is hidden; it was not read</source>
        <translation>Das Blatt {1} ist ausgeblendet; es wurde nicht gelesen</translation>
    </message>
    <message>
        <source>this is nested very deeply; it was kept as it is</source>
        <translation>Sehr tief verschachtelt; so belassen, wie es ist</translation>
    </message>
    <message>
        <source>this is not valid JSON; it was kept as it is</source>
        <translation>Kein gültiges JSON; so belassen, wie es ist</translation>
    </message>
    <message>
        <source>this is not well-formed XML; it was kept as it is</source>
        <translation>Kein wohlgeformtes XML; so belassen, wie es ist</translation>
    </message>
    <message>
        <source>this kernel has no Landlock; the parse worker keeps its right to read files</source>
        <translation>Dieser Kernel hat kein Landlock; der Leseprozess behält das Recht, Dateien zu lesen</translation>
    </message>
    <message>
        <source>{1} came with Casemate and cannot be removed.</source>
        <translation>{1} kam mit Casemate und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>{1} cannot be loaded: llama.cpp refuses it.</source>
        <translation>{1} lässt sich nicht laden: llama.cpp lehnt es ab.</translation>
    </message>
    <message>
        <source>{1} cannot be opened: {2}.</source>
        <translation>{1} lässt sich nicht öffnen: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be put on a graphics processor: this build of llama.cpp has no support for one.</source>
        <translation>{1} lässt sich nicht auf einen Grafikprozessor legen: Dieser Bau von llama.cpp unterstützt keinen.</translation>
    </message>
    <message>
        <source>{1} cannot be read or written: {2}.</source>
        <translation>{1} lässt sich nicht lesen oder schreiben: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a 7-Zip archive.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein 7-Zip-Archiv zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a PostScript file.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine PostScript-Datei zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a PowerPoint 95 presentation (.ppt).</source>
        <translation>{1} ist nicht lesbar: Es scheint eine PowerPoint-95-Präsentation (.ppt) zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Project plan (.mpp).</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Project-Plan (.mpp) zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a RAR archive.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein RAR-Archiv zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Visio drawing (.vsd).</source>
        <translation>{1} ist nicht lesbar: Es scheint eine Visio-Zeichnung (.vsd) zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Windows installer (.msi).</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Windows-Installationspaket (.msi) zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Windows program.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Windows-Programm zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Zstandard archive.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Zstandard-Archiv zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a binary Excel workbook (.xlsb).</source>
        <translation>{1} ist nicht lesbar: Es scheint eine binäre Excel-Arbeitsmappe (.xlsb) zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a bzip2 archive.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein bzip2-Archiv zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a file of an old Office program.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine Datei eines alten Office-Programms zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a gzip archive.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein gzip-Archiv zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a program.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Programm zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a sound file.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine Tondatei zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a sound or video file.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine Ton- oder Videodatei zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a sound, video or image file.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine Ton-, Video- oder Bilddatei zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a video file.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine Videodatei zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an Apple iWork document (.pages, .numbers, .key).</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Apple-iWork-Dokument (.pages, .numbers, .key) zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an Office package of another kind.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein Office-Paket anderer Art zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an OpenDocument file of another kind.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine OpenDocument-Datei anderer Art zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an SQLite database.</source>
        <translation>{1} ist nicht lesbar: Es scheint eine SQLite-Datenbank zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an xz archive.</source>
        <translation>{1} ist nicht lesbar: Es scheint ein xz-Archiv zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be binary data of a kind unknown here.</source>
        <translation>{1} ist nicht lesbar: Es scheinen unbekannte Binärdaten zu sein.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it was saved by Word 6 or Word 95.</source>
        <translation>{1} ist nicht lesbar: Es wurde mit Word 6 oder Word 95 gespeichert.</translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} ist nicht lesbar: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be the name of a template.</source>
        <translation>{1} kann nicht der Name einer Vorlage sein.</translation>
    </message>
    <message>
        <source>{1} cannot be understood.</source>
        <translation>{1} ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: GGUF version {2} is not supported (only {3}).</source>
        <translation>{1} kann nicht als Modell dienen: GGUF-Version {2} wird nicht unterstützt (nur {3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a model of the kind {2} cannot write an answer.</source>
        <translation>{1} kann nicht als Modell dienen: Ein Modell der Art {2} kann keine Antwort schreiben.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a name is {2} bytes long.</source>
        <translation>{1} kann nicht als Modell dienen: Ein Name ist {2} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a tensor&apos;s name is {2} bytes long.</source>
        <translation>{1} kann nicht als Modell dienen: Der Name eines Tensors ist {2} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a text in a list is {2} bytes long.</source>
        <translation>{1} kann nicht als Modell dienen: Ein Text in einer Liste ist {2} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it became shorter while it was read.</source>
        <translation>{1} kann nicht als Modell dienen: Beim Lesen wurde die Datei kürzer.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it carries no tokenizer.</source>
        <translation>{1} kann nicht als Modell dienen: Ein Tokenizer fehlt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it claims {2} tensors and {3} entries, which no model has.</source>
        <translation>{1} kann nicht als Modell dienen: Angegeben sind {2} Tensoren und {3} Einträge, die kein Modell hat.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it does not name its architecture.</source>
        <translation>{1} kann nicht als Modell dienen: Die Architektur ist nicht genannt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it ends in the middle of its description.</source>
        <translation>{1} kann nicht als Modell dienen: Die Datei endet mitten in ihrer Beschreibung.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it gives {2} twice.</source>
        <translation>{1} kann nicht als Modell dienen: {2} ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it holds a vocabulary but no weights.</source>
        <translation>{1} kann nicht als Modell dienen: Die Datei enthält ein Vokabular, aber keine Gewichte.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it holds the tensor {2} twice.</source>
        <translation>{1} kann nicht als Modell dienen: Der Tensor {2} ist zweimal enthalten.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is a LoRA adapter, not a model.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist ein LoRA-Adapter, kein Modell.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is a folder, not a file.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is an image projector, not a model.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist ein Bildprojektor, kein Modell.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is empty.</source>
        <translation>{1} kann nicht als Modell dienen: Die Datei ist leer.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is incomplete: {2} of {3} bytes are missing.</source>
        <translation>{1} kann nicht als Modell dienen: Die Datei ist unvollständig; {2} von {3} Bytes fehlen.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is not a GGUF file.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is not a regular file.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is of the type {2}, not a model.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist vom Typ {2}, kein Modell.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is part {2} of {3}.</source>
        <translation>{1} kann nicht als Modell dienen: Es ist Teil {2} von {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it was made for big-endian machines.</source>
        <translation>{1} kann nicht als Modell dienen: Die Datei ist für Big-Endian-Rechner gemacht.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: its alignment is not a power of two.</source>
        <translation>{1} kann nicht als Modell dienen: Die Ausrichtung ist keine Zweierpotenz.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: its description is larger than {2} MB.</source>
        <translation>{1} kann nicht als Modell dienen: Die Beschreibung ist größer als {2} MB.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the list {2} holds an unknown type ({3}).</source>
        <translation>{1} kann nicht als Modell dienen: Die Liste {2} enthält einen unbekannten Typ ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} has an impossible shape.</source>
        <translation>{1} kann nicht als Modell dienen: Der Tensor {2} hat eine unmögliche Form.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} has {3} dimensions.</source>
        <translation>{1} kann nicht als Modell dienen: Der Tensor {2} hat {3} Dimensionen.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} is not where it should be.</source>
        <translation>{1} kann nicht als Modell dienen: Der Tensor {2} ist nicht, wo er sein sollte.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} is of a type this version does not know ({3}).</source>
        <translation>{1} kann nicht als Modell dienen: Der Tensor {2} hat einen Typ, den diese Version nicht kennt ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the value of {2} is {3} bytes long.</source>
        <translation>{1} kann nicht als Modell dienen: Der Wert von {2} ist {3} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: {2} has an unknown type ({3}).</source>
        <translation>{1} kann nicht als Modell dienen: {2} hat einen unbekannten Typ ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: GGUF version {2} is not supported (only {3}).</source>
        <translation>{1} kann nicht als Adapter dienen: GGUF-Version {2} wird nicht unterstützt (nur {3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: PEFT adapters for the architecture {2} cannot be converted here.</source>
        <translation>{1} kann nicht als Adapter dienen: PEFT-Adapter für die Architektur {2} lassen sich hier nicht umwandeln.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a model of the kind {2} cannot write an answer.</source>
        <translation>{1} kann nicht als Adapter dienen: Ein Modell der Art {2} kann keine Antwort schreiben.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a name is {2} bytes long.</source>
        <translation>{1} kann nicht als Adapter dienen: Ein Name ist {2} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a tensor&apos;s name is {2} bytes long.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Name eines Tensors ist {2} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a text in a list is {2} bytes long.</source>
        <translation>{1} kann nicht als Adapter dienen: Ein Text in einer Liste ist {2} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it asks for {2}, which cannot be converted.</source>
        <translation>{1} kann nicht als Adapter dienen: Verlangt wird {2}, was sich nicht umwandeln lässt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it became shorter while it was read.</source>
        <translation>{1} kann nicht als Adapter dienen: Beim Lesen wurde die Datei kürzer.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it carries no tokenizer.</source>
        <translation>{1} kann nicht als Adapter dienen: Ein Tokenizer fehlt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it changes {2}, and only matrices of layers can be changed.</source>
        <translation>{1} kann nicht als Adapter dienen: Geändert wird {2}, und nur Matrizen von Schichten lassen sich ändern.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it claims {2} tensors and {3} entries, which no model has.</source>
        <translation>{1} kann nicht als Adapter dienen: Angegeben sind {2} Tensoren und {3} Einträge, die kein Modell hat.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it does not describe a LoRA adapter.</source>
        <translation>{1} kann nicht als Adapter dienen: Ein LoRA-Adapter ist darin nicht beschrieben.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it does not name its architecture.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Architektur ist nicht genannt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it ends in the middle of its description.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei endet mitten in ihrer Beschreibung.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it gives no lora_alpha.</source>
        <translation>{1} kann nicht als Adapter dienen: lora_alpha fehlt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it gives {2} twice.</source>
        <translation>{1} kann nicht als Adapter dienen: {2} ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it holds a vocabulary but no weights.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei enthält ein Vokabular, aber keine Gewichte.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it holds no tensors.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei enthält keine Tensoren.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it holds the tensor {2} twice.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist zweimal enthalten.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is a LoRA adapter, not a model.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist ein LoRA-Adapter, kein Modell.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is a folder, not a file.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is an image projector, not a model.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist ein Bildprojektor, kein Modell.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is empty.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei ist leer.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is incomplete, or no safetensors file.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei ist unvollständig oder keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is incomplete.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei ist unvollständig.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is incomplete: {2} of {3} bytes are missing.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei ist unvollständig; {2} von {3} Bytes fehlen.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is larger than {2} MB.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei ist größer als {2} MB.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is no safetensors file.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not JSON.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist kein JSON.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not a GGUF file.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not a plain LoRA adapter.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist kein reiner LoRA-Adapter.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not a regular file.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is of the type {2}, not a model.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist vom Typ {2}, kein Modell.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is of the type {2}, not an adapter.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist vom Typ {2}, kein Adapter.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is part {2} of {3}.</source>
        <translation>{1} kann nicht als Adapter dienen: Es ist Teil {2} von {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it was made for big-endian machines.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Datei ist für Big-Endian-Rechner gemacht.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its alignment is not a power of two.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Ausrichtung ist keine Zweierpotenz.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its alpha is not a number.</source>
        <translation>{1} kann nicht als Adapter dienen: Das Alpha ist keine Zahl.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its description is larger than {2} MB.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Beschreibung ist größer als {2} MB.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its weights are a pickle, which can run code; save it as safetensors.</source>
        <translation>{1} kann nicht als Adapter dienen: Die Gewichte sind ein Pickle, das Code ausführen kann; bitte als safetensors speichern.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: of {2} it holds only {3}.</source>
        <translation>{1} kann nicht als Adapter dienen: Von {2} ist nur {3} enthalten.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the list {2} holds an unknown type ({3}).</source>
        <translation>{1} kann nicht als Adapter dienen: Die Liste {2} enthält einen unbekannten Typ ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the rank of {2} is {3}.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Rang von {2} ist {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} changes something that cannot be converted.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ändert etwas, das sich nicht umwandeln lässt.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} does not fit the model&apos;s {3} heads.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} passt nicht zu den {3} Köpfen des Modells.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} has an impossible shape.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} hat eine unmögliche Form.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} has {3} dimensions.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} hat {3} Dimensionen.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} holds values that are not finite.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} enthält nicht endliche Werte.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is neither F32 nor F16.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist weder F32 noch F16.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is no part of a LoRA adapter.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist kein Teil eines LoRA-Adapters.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is not a matrix.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist keine Matrix.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is not described.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist nicht beschrieben.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is not where it should be.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist nicht, wo er sein sollte.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is of a type this version does not know ({3}).</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} hat einen Typ, den diese Version nicht kennt ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is of the type {3}, none of {4}.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Tensor {2} ist vom Typ {3}, nicht von einem der Typen {4}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the two parts of {2} have the ranks {3} and {4}.</source>
        <translation>{1} kann nicht als Adapter dienen: Die beiden Teile von {2} haben die Ränge {3} und {4}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the value of {2} is {3} bytes long.</source>
        <translation>{1} kann nicht als Adapter dienen: Der Wert von {2} ist {3} Bytes lang.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: {2} has an unknown type ({3}).</source>
        <translation>{1} kann nicht als Adapter dienen: {2} hat einen unbekannten Typ ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be written: {2}.</source>
        <translation>{1} kann nicht geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>{1} changed while it was copied.</source>
        <translation>{1} änderte sich beim Kopieren.</translation>
    </message>
    <message>
        <source>{1} changes {2}, which the model does not have.</source>
        <translation>{1} ändert {2}, was das Modell nicht hat.</translation>
    </message>
    <message>
        <source>{1} characters could not be read and became �</source>
        <translation>{1} Zeichen waren nicht lesbar und wurden zu �</translation>
    </message>
    <message>
        <source>{1} could not be read because of an error in the program.</source>
        <translation>{1} war wegen eines Fehlers im Programm nicht lesbar.</translation>
    </message>
    <message>
        <source>{1} could not be read: {2}</source>
        <translation>{1} war nicht lesbar: {2}</translation>
    </message>
    <message>
        <source>{1} could not be understood.</source>
        <translation>{1} war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>{1} documents, {2} passages, no damage found</source>
        <translation>{1} Dokumente, {2} Stellen, kein Schaden gefunden</translation>
    </message>
    <message>
        <source>{1} does not fit into memory: it needs {2} GB of weights and {3} GB in all, and {4} GB are free.</source>
        <translation>{1} passt nicht in den Speicher: Nötig sind {2} GB für Gewichte und {3} GB insgesamt, frei sind {4} GB.</translation>
    </message>
    <message>
        <source>{1} does not fit into memory: llama.cpp could not get the memory for its weights.</source>
        <translation>{1} passt nicht in den Speicher: llama.cpp bekam den Speicher für die Gewichte nicht.</translation>
    </message>
    <message>
        <source>{1} does not fit into memory: there is no room for {2} tokens of context.</source>
        <translation>{1} passt nicht in den Speicher: Für {2} Token Kontext ist kein Platz.</translation>
    </message>
    <message>
        <source>{1} does not hold an object.</source>
        <translation>{1} enthält kein Objekt.</translation>
    </message>
    <message>
        <source>{1} does not say which model it was made for.</source>
        <translation>{1} sagt nicht, für welches Modell er gemacht wurde.</translation>
    </message>
    <message>
        <source>{1} does not write answers.</source>
        <translation>{1} schreibt keine Antworten.</translation>
    </message>
    <message>
        <source>{1} formulas in the sheet {2} have no stored result; save it in Excel</source>
        <translation>{1} Formeln im Blatt {2} haben kein gespeichertes Ergebnis; bitte in Excel speichern</translation>
    </message>
    <message>
        <source>{1} has a sheet of more than {2} cells.</source>
        <translation>{1} hat ein Blatt mit mehr als {2} Zellen.</translation>
    </message>
    <message>
        <source>{1} has more than {2} pages.</source>
        <translation>{1} hat mehr als {2} Seiten.</translation>
    </message>
    <message>
        <source>{1} has more than {2} tags.</source>
        <translation>{1} hat mehr als {2} Tags.</translation>
    </message>
    <message>
        <source>{1} has no main part.</source>
        <translation>{1} hat keinen Hauptteil.</translation>
    </message>
    <message>
        <source>{1} has no pages.</source>
        <translation>{1} hat keine Seiten.</translation>
    </message>
    <message>
        <source>{1} has not been measured at the scale {2}.</source>
        <translation>{1} wurde mit der Stärke {2} noch nicht gemessen.</translation>
    </message>
    <message>
        <source>{1} has {2} MB; at most {3} are read.</source>
        <translation>{1} hat {2} MB; höchstens {3} werden gelesen.</translation>
    </message>
    <message>
        <source>{1} has {2} million pixels or more; at most {3} million are read.</source>
        <translation>{1} hat {2} Millionen Pixel oder mehr; höchstens {3} Millionen werden gelesen.</translation>
    </message>
    <message>
        <source>{1} has {2} pages; at most {3} are read.</source>
        <translation>{1} hat {2} Seiten; höchstens {3} werden gelesen.</translation>
    </message>
    <message>
        <source>{1} holds itself.</source>
        <translation>{1} enthält sich selbst.</translation>
    </message>
    <message>
        <source>{1} holds more than {2} million characters besides its pictures.</source>
        <translation>{1} enthält mehr als {2} Millionen Zeichen neben den Bildern.</translation>
    </message>
    <message>
        <source>{1} holds more than {2} million characters of text.</source>
        <translation>{1} enthält mehr als {2} Millionen Zeichen Text.</translation>
    </message>
    <message>
        <source>{1} holds no files.</source>
        <translation>{1} enthält keine Dateien.</translation>
    </message>
    <message>
        <source>{1} holds no mail that could be told apart.</source>
        <translation>{1} enthält keine Mail, die sich abgrenzen ließe.</translation>
    </message>
    <message>
        <source>{1} holds no questions.</source>
        <translation>{1} enthält keine Fragen.</translation>
    </message>
    <message>
        <source>{1} holds no text but rules.</source>
        <translation>{1} enthält keinen Text, nur Linien.</translation>
    </message>
    <message>
        <source>{1} holds no text in its 1 page.</source>
        <translation>{1} enthält auf der einen Seite keinen Text.</translation>
    </message>
    <message>
        <source>{1} holds no text in its {2} pages.</source>
        <translation>{1} enthält auf {2} Seiten keinen Text.</translation>
    </message>
    <message>
        <source>{1} holds no text to summarize.</source>
        <translation>{1} enthält keinen Text zum Zusammenfassen.</translation>
    </message>
    <message>
        <source>{1} holds no text.</source>
        <translation>{1} enthält keinen Text.</translation>
    </message>
    <message>
        <source>{1} holds nothing that could be unpacked.</source>
        <translation>{1} enthält nichts, was sich auspacken ließ.</translation>
    </message>
    <message>
        <source>{1} holds only deleted mails.</source>
        <translation>{1} enthält nur gelöschte Mails.</translation>
    </message>
    <message>
        <source>{1} holds only headings, and nothing to summarize.</source>
        <translation>{1} enthält nur Überschriften und nichts zum Zusammenfassen.</translation>
    </message>
    <message>
        <source>{1} holds {2} MB of text and markup; at most {3} MB are read.</source>
        <translation>{1} enthält {2} MB Text und Auszeichnung; höchstens {3} MB werden gelesen.</translation>
    </message>
    <message>
        <source>{1} is a damaged RTF document.</source>
        <translation>{1} ist ein beschädigtes RTF-Dokument.</translation>
    </message>
    <message>
        <source>{1} is a damaged Word document.</source>
        <translation>{1} ist ein beschädigtes Word-Dokument.</translation>
    </message>
    <message>
        <source>{1} is a damaged archive ({2}: {3}).</source>
        <translation>{1} ist ein beschädigtes Archiv ({2}: {3}).</translation>
    </message>
    <message>
        <source>{1} is a damaged archive: {2}.</source>
        <translation>{1} ist ein beschädigtes Archiv: {2}.</translation>
    </message>
    <message>
        <source>{1} is a damaged document.</source>
        <translation>{1} ist ein beschädigtes Dokument.</translation>
    </message>
    <message>
        <source>{1} is a damaged mail.</source>
        <translation>{1} ist eine beschädigte Mail.</translation>
    </message>
    <message>
        <source>{1} is a folder.</source>
        <translation>{1} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{1} is an empty archive.</source>
        <translation>{1} ist ein leeres Archiv.</translation>
    </message>
    <message>
        <source>{1} is an encrypted archive.</source>
        <translation>{1} ist ein verschlüsseltes Archiv.</translation>
    </message>
    <message>
        <source>{1} is an encrypted mail.</source>
        <translation>{1} ist eine verschlüsselte Mail.</translation>
    </message>
    <message>
        <source>{1} is an image that cannot be read.</source>
        <translation>{1} ist ein Bild, das nicht lesbar ist.</translation>
    </message>
    <message>
        <source>{1} is damaged: its container&apos;s directory cannot be read.</source>
        <translation>{1} ist beschädigt: Das Verzeichnis im Container ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{1} is damaged: {2}.</source>
        <translation>{1} ist beschädigt: {2}.</translation>
    </message>
    <message>
        <source>{1} is empty.</source>
        <translation>{1} ist leer.</translation>
    </message>
    <message>
        <source>{1} is incomplete: {2} of {3} bytes.</source>
        <translation>{1} ist unvollständig: {2} von {3} Bytes.</translation>
    </message>
    <message>
        <source>{1} is indexed, but its text does not hold {2}, {3}–{4}</source>
        <translation>{1} ist aufgenommen, aber der Text enthält {2}, {3}–{4} nicht</translation>
    </message>
    <message>
        <source>{1} is indexed, but its text does not hold “{2}”</source>
        <translation>{1} ist aufgenommen, aber der Text enthält „{2}“ nicht</translation>
    </message>
    <message>
        <source>{1} is inside {2} other files, and deeper is not looked.</source>
        <translation>{1} steckt in {2} anderen Dateien, und tiefer wird nicht gesehen.</translation>
    </message>
    <message>
        <source>{1} is larger than {2} MB.</source>
        <translation>{1} ist größer als {2} MB.</translation>
    </message>
    <message>
        <source>{1} is no ordinary file.</source>
        <translation>{1} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{1} is no rung of the ladder.</source>
        <translation>{1} ist keine Stufe der Leiter.</translation>
    </message>
    <message>
        <source>{1} is no seed.</source>
        <translation>{1} ist kein Startwert.</translation>
    </message>
    <message>
        <source>{1} is not JSON: {2}.</source>
        <translation>{1} ist kein JSON: {2}.</translation>
    </message>
    <message>
        <source>{1} is not a PDF that can be read.</source>
        <translation>{1} ist kein lesbares PDF.</translation>
    </message>
    <message>
        <source>{1} is not a folder.</source>
        <translation>{1} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{1} is not a regular file.</source>
        <translation>{1} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{1} is not in the library</source>
        <translation>{1} ist nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>{1} is not the file it should be: its contents have changed since it was imported.</source>
        <translation>{1} ist nicht die Datei, die es sein soll: Der Inhalt hat sich seit dem Import geändert.</translation>
    </message>
    <message>
        <source>{1} is not the file it should be: its contents have changed since it was recorded.</source>
        <translation>{1} ist nicht die Datei, die es sein soll: Der Inhalt hat sich geändert, seit sie verzeichnet wurde.</translation>
    </message>
    <message>
        <source>{1} is not there.</source>
        <translation>{1} ist nicht da.</translation>
    </message>
    <message>
        <source>{1} is one too many: at most {2} files of {3} MB together are read from inside one file.</source>
        <translation>{1} ist eine zu viel: Höchstens {2} Dateien mit zusammen {3} MB werden aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source>{1} is part of the installation and stays.</source>
        <translation>{1} gehört zur Installation und bleibt.</translation>
    </message>
    <message>
        <source>{1} is protected by a password.</source>
        <translation>{1} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>{1} is protected by its shop.</source>
        <translation>{1} ist von der Buchhandlung geschützt.</translation>
    </message>
    <message>
        <source>{1} is the model that answers, so it stays.</source>
        <translation>{1} ist das antwortende Modell und bleibt daher.</translation>
    </message>
    <message>
        <source>{1} levels are the most.</source>
        <translation>Höchstens {1} Ebenen sind möglich.</translation>
    </message>
    <message>
        <source>{1} made its reader answer nonsense.</source>
        <translation>{1} brachte den Leser dazu, Unsinn zu antworten.</translation>
    </message>
    <message>
        <source>{1} names an unknown setting, &quot;{2}&quot;.</source>
        <translation>{1} nennt eine unbekannte Einstellung, „{2}“.</translation>
    </message>
    <message>
        <source>{1} needs text recognition (OCR) for all of it.</source>
        <translation>{1} braucht durchgehend Texterkennung (OCR).</translation>
    </message>
    <message>
        <source>{1} needs text recognition (OCR) for page {2}.</source>
        <translation>{1} braucht Texterkennung (OCR) für Seite {2}.</translation>
    </message>
    <message>
        <source>{1} of the book&apos;s {2} chapters are missing from the file</source>
        <translation>{1} von {2} Kapiteln des Buchs fehlen in der Datei</translation>
    </message>
    <message>
        <source>{1} of {2} files were not read: at most {3} files and {4} MB of an archive are</source>
        <translation>{1} von {2} Dateien wurden nicht gelesen: Gelesen werden höchstens {3} Dateien und {4} MB eines Archivs</translation>
    </message>
    <message>
        <source>{1} of {2} mails were not read: at most {3} of a mailbox are</source>
        <translation>{1} von {2} Mails wurden nicht gelesen: Gelesen werden höchstens {3} eines Postfachs</translation>
    </message>
    <message>
        <source>{1} of {2} questions are drafted and unreviewed (first: line {3}).</source>
        <translation>{1} von {2} Fragen sind entworfen und ungeprüft (zuerst: Zeile {3}).</translation>
    </message>
    <message>
        <source>{1} of {2} sentences have no support</source>
        <translation>{1} von {2} Sätzen haben keinen Beleg</translation>
    </message>
    <message>
        <source>{1} pages could not be read: {2}.</source>
        <translation>{1} Seiten waren nicht lesbar: {2}.</translation>
    </message>
    <message>
        <source>{1} places could not be read as {2} text and became �</source>
        <translation>{1} Stellen waren nicht als {2}-Text lesbar und wurden zu �</translation>
    </message>
    <message>
        <source>{1} question of run {2} are not in the other.</source>
        <translation>{1} Frage von Lauf {2} fehlt im anderen.</translation>
    </message>
    <message>
        <source>{1} question of run {2} is not in the other.</source>
        <translation>{1} Frage von Lauf {2} fehlt im anderen.</translation>
    </message>
    <message>
        <source>{1} questions of run {2} are not in the other.</source>
        <translation>{1} Fragen von Lauf {2} fehlen im anderen.</translation>
    </message>
    <message>
        <source>{1} questions of run {2} is not in the other.</source>
        <translation>{1} Fragen von Lauf {2} fehlen im anderen.</translation>
    </message>
    <message>
        <source>{1} should list one: install Casemate again.</source>
        <translation>{1} sollte eines nennen: Casemate bitte neu installieren.</translation>
    </message>
    <message>
        <source>{1} shows no text.</source>
        <translation>{1} zeigt keinen Text.</translation>
    </message>
    <message>
        <source>{1} times the passage was found but ranked below what this small model is given.</source>
        <translation>{1}-mal wurde die Stelle gefunden, stand aber weiter hinten als das, was dieses kleine Modell bekommt.</translation>
    </message>
    <message>
        <source>{1} was made for a base model that is not here (SHA-256 {2}…).</source>
        <translation>{1} wurde für ein Grundmodell gemacht, das nicht hier ist (SHA-256 {2}…).</translation>
    </message>
    <message>
        <source>{1} was made for another model than is said of it.</source>
        <translation>{1} wurde für ein anderes Modell gemacht, als dazu gesagt wird.</translation>
    </message>
    <message>
        <source>{1} was made for another model: it changes {2} of {3} × {4}, and the model&apos;s is {5} × {6}.</source>
        <translation>{1} wurde für ein anderes Modell gemacht: Geändert wird {2} mit {3} × {4}, im Modell sind es {5} × {6}.</translation>
    </message>
    <message>
        <source>{1} was made for the architecture {2}, and the model is of the architecture {3}.</source>
        <translation>{1} wurde für die Architektur {2} gemacht, und das Modell hat die Architektur {3}.</translation>
    </message>
    <message>
        <source>{1} was measured on {2} questions, which says nothing: {3} are the least.</source>
        <translation>{1} wurde an {2} Fragen gemessen, was nichts besagt: Mindestens {3} sind nötig.</translation>
    </message>
    <message>
        <source>{1} was not imported: another adapter is already called {2}.</source>
        <translation>{1} wurde nicht importiert: Ein anderer Adapter heißt schon {2}.</translation>
    </message>
    <message>
        <source>{1} was not imported: another model is already called {2}.</source>
        <translation>{1} wurde nicht importiert: Ein anderes Modell heißt schon {2}.</translation>
    </message>
    <message>
        <source>{1} was not read, so it cannot be pinned.</source>
        <translation>{1} wurde nicht gelesen und lässt sich daher nicht anheften.</translation>
    </message>
    <message>
        <source>{1} was not read, so there is nothing to work on.</source>
        <translation>{1} wurde nicht gelesen; es gibt also nichts zu bearbeiten.</translation>
    </message>
    <message>
        <source>{1} was not read: it has more than {2} MB</source>
        <translation>{1} wurde nicht gelesen: Es hat mehr als {2} MB</translation>
    </message>
    <message>
        <source>{1} was not read: it is a link or a device</source>
        <translation>{1} wurde nicht gelesen: Es ist eine Verknüpfung oder ein Gerät</translation>
    </message>
    <message>
        <source>{1} was not read: it is a link that leads nowhere.</source>
        <translation>{1} wurde nicht gelesen: Es ist eine Verknüpfung, die nirgendwohin führt.</translation>
    </message>
    <message>
        <source>{1} was not read: it is a link that leads out of its folder.</source>
        <translation>{1} wurde nicht gelesen: Es ist eine Verknüpfung, die aus ihrem Ordner hinausführt.</translation>
    </message>
    <message>
        <source>{1} was not read: it is damaged</source>
        <translation>{1} wurde nicht gelesen: Es ist beschädigt</translation>
    </message>
    <message>
        <source>{1} was not read: it is packed in a way that is not supported</source>
        <translation>{1} wurde nicht gelesen: Es ist auf eine Weise gepackt, die nicht unterstützt wird</translation>
    </message>
    <message>
        <source>{1} was not read: it is protected by a password</source>
        <translation>{1} wurde nicht gelesen: Es ist mit einem Passwort geschützt</translation>
    </message>
    <message>
        <source>{1} was not read: it overlaps other files of the archive</source>
        <translation>{1} wurde nicht gelesen: Es überschneidet sich mit anderen Dateien des Archivs</translation>
    </message>
    <message>
        <source>{1} was replaced while its folder was being read.</source>
        <translation>{1} wurde ersetzt, während der Ordner gelesen wurde.</translation>
    </message>
    <message>
        <source>{1} was skipped: it is hidden.</source>
        <translation>{1} wurde übersprungen: Es ist versteckt.</translation>
    </message>
    <message>
        <source>{1} was skipped: it leads to a folder that is read where it is.</source>
        <translation>{1} wurde übersprungen: Es führt zu einem Ordner, der an seinem Ort gelesen wird.</translation>
    </message>
    <message>
        <source>{1} was skipped: it only marks that a document is open in a program.</source>
        <translation>{1} wurde übersprungen: Es zeigt nur an, dass ein Dokument in einem Programm offen ist.</translation>
    </message>
    <message>
        <source>{1} was written by a newer Casemate (catalog version {2}, this one knows {3}).</source>
        <translation>{1} wurde von einem neueren Casemate geschrieben (Katalogversion {2}, dieses kennt {3}).</translation>
    </message>
    <message>
        <source>{1} would unpack to {2} MB in {3} parts; at most {4} MB are read.</source>
        <translation>{1} würde ausgepackt {2} MB in {3} Teilen ergeben; höchstens {4} MB werden gelesen.</translation>
    </message>
    <message>
        <source>{1}, SHA-256 {2}</source>
        <translation>{1}, SHA-256 {2}</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;answer&quot; is &quot;none&quot;, yet a document or quote is expected.</source>
        <translation>{1}, Zeile {2}: &quot;answer&quot; ist &quot;none&quot;, doch ein Dokument oder Zitat wird erwartet.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;answer&quot; is both &quot;none&quot; and something.</source>
        <translation>{1}, Zeile {2}: &quot;answer&quot; ist zugleich &quot;none&quot; und etwas.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;history&quot; is not a list of [question, answer].</source>
        <translation>{1}, Zeile {2}: &quot;history&quot; ist keine Liste von [Frage, Antwort].</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;history&quot; is not a list.</source>
        <translation>{1}, Zeile {2}: &quot;history&quot; ist keine Liste.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;page&quot; is not a whole number.</source>
        <translation>{1}, Zeile {2}: &quot;page&quot; ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;page&quot; is not true or false.</source>
        <translation>{1}, Zeile {2}: &quot;page&quot; ist nicht true oder false.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;question&quot; is missing or empty.</source>
        <translation>{1}, Zeile {2}: &quot;question&quot; fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;ranges&quot; is not a list.</source>
        <translation>{1}, Zeile {2}: &quot;ranges&quot; ist keine Liste.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;reviewed&quot; is not a whole number.</source>
        <translation>{1}, Zeile {2}: &quot;reviewed&quot; ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;reviewed&quot; is not true or false.</source>
        <translation>{1}, Zeile {2}: &quot;reviewed&quot; ist nicht true oder false.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;scope&quot; has no &quot;{3}&quot;; it has {4}.</source>
        <translation>{1}, Zeile {2}: &quot;scope&quot; kennt kein &quot;{3}&quot;, sondern {4}.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;scope&quot; is not an object.</source>
        <translation>{1}, Zeile {2}: &quot;scope&quot; ist kein Objekt.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;{3}&quot; is neither a text nor a list of texts.</source>
        <translation>{1}, Zeile {2}: &quot;{3}&quot; ist weder ein Text noch eine Liste von Texten.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;{3}&quot; is one day.</source>
        <translation>{1}, Zeile {2}: &quot;{3}&quot; ist ein einzelner Tag.</translation>
    </message>
    <message>
        <source>{1}, line {2}: a range does not say of which document it is.</source>
        <translation>{1}, Zeile {2}: ein Bereich sagt nicht, aus welchem Dokument er ist.</translation>
    </message>
    <message>
        <source>{1}, line {2}: a range needs a start and an end after it, in characters from 0.</source>
        <translation>{1}, Zeile {2}: ein Bereich braucht einen Anfang und danach ein Ende, in Zeichen ab 0.</translation>
    </message>
    <message>
        <source>{1}, line {2}: each of &quot;ranges&quot; is [start, end], or an object with document, start and end.</source>
        <translation>{1}, Zeile {2}: jeder von &quot;ranges&quot; ist [start, end] oder ein Objekt mit document, start und end.</translation>
    </message>
    <message>
        <source>{1}, line {2}: not JSON (too deep).</source>
        <translation>{1}, Zeile {2}: kein JSON (zu tief).</translation>
    </message>
    <message>
        <source>{1}, line {2}: not JSON ({3}).</source>
        <translation>{1}, Zeile {2}: kein JSON ({3}).</translation>
    </message>
    <message>
        <source>{1}, line {2}: not UTF-8.</source>
        <translation>{1}, Zeile {2}: kein UTF-8.</translation>
    </message>
    <message>
        <source>{1}, line {2}: not an object.</source>
        <translation>{1}, Zeile {2}: kein Objekt.</translation>
    </message>
    <message>
        <source>{1}, line {2}: nothing is expected: no document, quote, range or answer (or the answer &quot;none&quot;).</source>
        <translation>{1}, Zeile {2}: nichts wird erwartet: kein Dokument, Zitat, Bereich oder Antwort (oder die Antwort &quot;none&quot;).</translation>
    </message>
    <message>
        <source>{1}, line {2}: the &quot;quote&quot; of a range is not a text.</source>
        <translation>{1}, Zeile {2}: &quot;quote&quot; eines Bereichs ist kein Text.</translation>
    </message>
    <message>
        <source>{1}, line {2}: the question of line {3} again, expecting something else.</source>
        <translation>{1}, Zeile {2}: die Frage aus Zeile {3} noch einmal, mit anderer Erwartung.</translation>
    </message>
    <message>
        <source>{1}, which the question is asked of, is not in the library.</source>
        <translation>{1}, an das sich die Frage richtet, ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>{1}, {2} GB free of {3}, permissions {4}</source>
        <translation>{1}, {2} GB von {3} frei, Zugriffsrechte {4}</translation>
    </message>
    <message>
        <source>{1}, {2} GB free of {3}, permissions {4}: others can read it</source>
        <translation>{1}, {2} GB von {3} frei, Zugriffsrechte {4}: Andere können ihn lesen</translation>
    </message>
    <message>
        <source>{1}, {2} cores, no vector extensions found</source>
        <translation>{1}, {2} Kerne, keine Vektorerweiterungen gefunden</translation>
    </message>
    <message>
        <source>{1}, {2} cores, {3}</source>
        <translation>{1}, {2} Kerne, {3}</translation>
    </message>
    <message>
        <source>{1}: &quot;adapters&quot; is not an object of names with their scales.</source>
        <translation>{1}: &quot;adapters&quot; ist kein Objekt aus Namen und ihren Stärken.</translation>
    </message>
    <message>
        <source>{1}: &quot;{2}&quot; is not a valid {3}.</source>
        <translation>{1}: &quot;{2}&quot; ist kein gültiger Wert ({3}).</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source> · repeats run {run}</source>
        <translation> · wiederholt Lauf {run}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln Frage</numerusform>
            <numerusform>%Ln Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 / rank of the first wanted passage</source>
        <translation>1 / Rang der ersten gesuchten Stelle</translation>
    </message>
    <message>
        <source>A sample of {count}</source>
        <translation>Stichprobe: {count}</translation>
    </message>
    <message>
        <source>Adapter to answer with</source>
        <translation>Adapter für die Antworten</translation>
    </message>
    <message>
        <source>Adapters as chosen</source>
        <translation>Adapter wie gewählt</translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation>Alle Ursachen ({count})</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Alle Fragen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Answered though it was not there</source>
        <translation>Zu Unrecht geantwortet</translation>
    </message>
    <message>
        <source>Answered though they do not; less is better</source>
        <translation>Geantwortet, obwohl sie es nicht tun; weniger ist besser</translation>
    </message>
    <message>
        <source>Answered without support</source>
        <translation>Ohne Beleg geantwortet</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Asks the same questions again, with the same models and settings</source>
        <translation>Stellt dieselben Fragen erneut, mit denselben Modellen und Einstellungen</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Better: {count}</source>
        <translation>Besser: {count}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Choose two runs to compare them</source>
        <translation>Zwei Läufe wählen, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Citation precision</source>
        <translation>Beleggenauigkeit</translation>
    </message>
    <message>
        <source>Citation recall</source>
        <translation>Belegtrefferquote</translation>
    </message>
    <message>
        <source>Citations that point at what is wanted</source>
        <translation>Belege, die auf das Gesuchte zeigen</translation>
    </message>
    <message>
        <source>Citing</source>
        <translation>Belegt mit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with run {run}: {set}, {when}</source>
        <translation>Mit Lauf {run} vergleichen: {set}, {when}</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Draft questions</source>
        <translation>Fragen entwerfen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Genau gleich</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>Erwartete Antwort</translation>
    </message>
    <message>
        <source>Expected words</source>
        <translation>Erwartete Worte</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed with an error</source>
        <translation>Mit Fehler abgebrochen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>Failures ({count})</source>
        <translation>Misslungen ({count})</translation>
    </message>
    <message>
        <source>False answers</source>
        <translation>Falsche Antworten</translation>
    </message>
    <message>
        <source>False refusals</source>
        <translation>Falsche Absagen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Bereitet vor…</translation>
    </message>
    <message>
        <source>How many questions are asked</source>
        <translation>Wie viele Fragen gestellt werden</translation>
    </message>
    <message>
        <source>How near the order of the first {cutoff} is to the best</source>
        <translation>Wie nahe die Reihenfolge der ersten {cutoff} der besten kommt</translation>
    </message>
    <message>
        <source>Import questions</source>
        <translation>Fragen importieren</translation>
    </message>
    <message>
        <source>Import questions…</source>
        <translation>Fragen importieren…</translation>
    </message>
    <message>
        <source>Indexed but not retrieved</source>
        <translation>Im Index, nicht gefunden</translation>
    </message>
    <message>
        <source>It has the expected words, in one piece</source>
        <translation>Sie enthält die erwarteten Worte am Stück</translation>
    </message>
    <message>
        <source>Its figures and answers are forgotten. The questions stay.</source>
        <translation>Seine Werte und Antworten werden gelöscht. Die Fragen bleiben.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Keep in the question set</source>
        <translation>In den Fragensatz aufnehmen</translation>
    </message>
    <message>
        <source>Keep with the adapter</source>
        <translation>Beim Adapter vermerken</translation>
    </message>
    <message>
        <source>Kept from conversations</source>
        <translation>Aus Unterhaltungen</translation>
    </message>
    <message>
        <source>Kept with the adapter.</source>
        <translation>Beim Adapter vermerkt.</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Measures how passages are found, without a model. Takes seconds.</source>
        <translation>Misst ohne Modell, wie Stellen gefunden werden. Dauert Sekunden.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No draft is left to look at.</source>
        <translation>Alle Entwürfe sind durchgesehen.</translation>
    </message>
    <message>
        <source>No question set is chosen. Drop a file of questions (JSON Lines) here.</source>
        <translation>Kein Fragensatz gewählt. Eine Datei mit Fragen (JSON Lines) hier ablegen.</translation>
    </message>
    <message>
        <source>No run yet, so nothing that went wrong.</source>
        <translation>Noch kein Lauf, also nichts misslungen.</translation>
    </message>
    <message>
        <source>No run yet. Choose a question set above and press Run.</source>
        <translation>Noch kein Lauf. Oben einen Fragensatz wählen und „Starten“ drücken.</translation>
    </message>
    <message>
        <source>No runs yet. They are kept here once you have made one.</source>
        <translation>Noch keine Läufe. Nach dem ersten stehen sie hier.</translation>
    </message>
    <message>
        <source>None of the {asked} questions went wrong.</source>
        <translation>Keine der {asked} Fragen ist misslungen.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Not in the documents</source>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Not indexed</source>
        <translation>Nicht im Index</translation>
    </message>
    <message>
        <source>Nothing in the documents could be made a question.</source>
        <translation>Aus den Dokumenten ließ sich keine Frage bilden.</translation>
    </message>
    <message>
        <source>Outlined: run {before}. Filled: run {after}. In brackets the 95 % interval of the change.</source>
        <translation>Umriss: Lauf {before}. Gefüllt: Lauf {after}. In Klammern das 95-%-Intervall der Änderung.</translation>
    </message>
    <message>
        <source>Parts of the evaluation</source>
        <translation>Teile der Auswertung</translation>
    </message>
    <message>
        <source>Precision at {cutoff}</source>
        <translation>Genauigkeit bei {cutoff}</translation>
    </message>
    <message>
        <source>Proposes questions from the documents that are asked</source>
        <translation>Schlägt Fragen aus den gefragten Dokumenten vor</translation>
    </message>
    <message>
        <source>Puts these differences on the adapter&apos;s card</source>
        <translation>Trägt diese Unterschiede in die Karte des Adapters ein</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Question set</source>
        <translation>Fragensatz</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions (*.jsonl);;All files (*)</source>
        <translation>Fragen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Questions about the samples</source>
        <translation>Fragen zu den Beispielen</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Gestellte Fragen</translation>
    </message>
    <message>
        <source>Questions from</source>
        <translation>Fragen aus</translation>
    </message>
    <message>
        <source>Reading the documents…</source>
        <translation>Liest die Dokumente…</translation>
    </message>
    <message>
        <source>Recall at 8</source>
        <translation>Treffer@8</translation>
    </message>
    <message>
        <source>Recall at {cutoff}</source>
        <translation>Trefferquote bei {cutoff}</translation>
    </message>
    <message>
        <source>Refused though it was there</source>
        <translation>Zu Unrecht abgesagt</translation>
    </message>
    <message>
        <source>Refused though the documents answer; less is better</source>
        <translation>Abgesagt, obwohl die Dokumente antworten; weniger ist besser</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a run</source>
        <translation>Lauf entfernen</translation>
    </message>
    <message>
        <source>Remove run {run}?</source>
        <translation>Lauf {run} entfernen?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Retrieval only</source>
        <translation>Nur die Suche</translation>
    </message>
    <message>
        <source>Retrieved but not used</source>
        <translation>Gefunden, nicht genutzt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Richtige Antworten</translation>
    </message>
    <message>
        <source>Right document first</source>
        <translation>Dokument richtig</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>button</comment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>column</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run {run} is done.</source>
        <translation>Lauf {run} ist fertig.</translation>
    </message>
    <message>
        <source>Run {run}: {set} · stopped after {asked} questions · {seconds} s</source>
        <translation>Lauf {run}: {set} · nach {asked} Fragen gestoppt · {seconds} s</translation>
    </message>
    <message>
        <source>Run {run}: {set} · {asked} questions · {seconds} s</source>
        <translation>Lauf {run}: {set} · {asked} Fragen · {seconds} s</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>Show what was cited</source>
        <translation>Belegtes zeigen</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Gefundenes zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopped. What was asked until then is among the runs.</source>
        <translation>Gestoppt. Was bis dahin gefragt wurde, steht bei den Läufen.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>The answer is the expected words and no more</source>
        <translation>Die Antwort besteht nur aus den erwarteten Worten</translation>
    </message>
    <message>
        <source>The answer says what is expected</source>
        <translation>Die Antwort sagt, was erwartet wird</translation>
    </message>
    <message>
        <source>The figures come when the questions have been asked.</source>
        <translation>Die Kennzahlen kommen, sobald die Fragen gestellt sind.</translation>
    </message>
    <message>
        <source>The first passage is of the right document</source>
        <translation>Die erste Stelle stammt aus dem richtigen Dokument</translation>
    </message>
    <message>
        <source>The line on a bar is its 95 % interval. ↓: less is better.</source>
        <translation>Die Linie auf einem Balken ist sein 95-%-Intervall. ↓: weniger ist besser.</translation>
    </message>
    <message>
        <source>Wanted passages, of the first {cutoff}</source>
        <translation>Gesuchte Stellen unter den ersten {cutoff}</translation>
    </message>
    <message>
        <source>What is wanted is cited</source>
        <translation>Das Gesuchte ist belegt</translation>
    </message>
    <message>
        <source>What is wanted, among the first {cutoff}</source>
        <translation>Das Gesuchte, unter den ersten {cutoff}</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was misslang</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Without adapters</source>
        <translation>Ohne Adapter</translation>
    </message>
    <message>
        <source>Words that answer and expected share</source>
        <translation>Worte, die Antwort und Erwartung teilen</translation>
    </message>
    <message>
        <source>Worse: {count}</source>
        <translation>Schlechter: {count}</translation>
    </message>
    <message>
        <source>a bigger model</source>
        <translation>ein größeres Modell</translation>
    </message>
    <message>
        <source>an adapter</source>
        <translation>ein Adapter</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>nDCG at {cutoff}</source>
        <translation>nDCG bei {cutoff}</translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation>das Lesen der Datei</translation>
    </message>
    <message>
        <source>retrieval</source>
        <translation>die Suche</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
    <message>
        <source>the prompt</source>
        <translation>der Prompt</translation>
    </message>
    <message>
        <source>the question set</source>
        <translation>der Fragensatz</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>{answers}, from {place}</source>
        <translation>{answers}, aus {place}</translation>
    </message>
    <message>
        <source>{asked} of {wanted}</source>
        <translation>{asked} von {wanted}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{cause} ({count})</source>
        <translation>{cause} ({count})</translation>
    </message>
    <message>
        <source>{cause}: {happened}</source>
        <translation>{cause}: {happened}</translation>
    </message>
    <message>
        <source>{change} ({low} to {high})</source>
        <translation>{change} ({low} bis {high})</translation>
    </message>
    <message>
        <source>{count} failed with an error</source>
        <translation>{count} mit Fehler abgebrochen</translation>
    </message>
    <message>
        <source>{document}: “{quote}”</source>
        <translation>{document}: „{quote}“</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{levers}. {advice}</source>
        <translation>{levers}. {advice}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}, Seite {page}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{questions} drafted from your documents. Mend each (F2), then keep or discard it.</source>
        <translation>{questions} aus Ihren Dokumenten entworfen. Jede nachbessern (F2), dann aufnehmen oder verwerfen.</translation>
    </message>
    <message>
        <source>{questions}, {refusals} of them not answered by the documents</source>
        <translation>{questions}, davon {refusals} von den Dokumenten nicht beantwortet</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>“{answer}”</source>
        <translation>„{answer}“</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Close the evidence</source>
        <translation>Belege schließen</translation>
    </message>
    <message>
        <source>End finding (Esc)</source>
        <translation>Suche beenden (Esc)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation>In diesem Dokument suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>It is inside {name}: this is the text that was read from it.</source>
        <translation>Es liegt in {name}: Dies ist der daraus gelesene Text.</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>More for this document</source>
        <translation>Mehr zu diesem Dokument</translation>
    </message>
    <message>
        <source>Next citation (F3)</source>
        <translation>Nächster Beleg (F3)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Previous citation (Shift+F3)</source>
        <translation>Voriger Beleg (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Read by OCR: letters may be wrong</source>
        <translation>Per OCR gelesen: Buchstaben können falsch sein</translation>
    </message>
    <message>
        <source>Read by OCR: letters may be wrong.</source>
        <translation>Per OCR gelesen: Buchstaben können falsch sein.</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The file has changed since it was read. This is the text from then.</source>
        <translation>Die Datei wurde seit dem Lesen geändert. Dies ist der Text von damals.</translation>
    </message>
    <message>
        <source>The file is no longer at {path}. This is the text that was read from it.</source>
        <translation>Die Datei liegt nicht mehr unter {path}. Dies ist der daraus gelesene Text.</translation>
    </message>
    <message>
        <source>The page could not be drawn. This is the text that was read from it.</source>
        <translation>Die Seite war nicht darstellbar. Dies ist der daraus gelesene Text.</translation>
    </message>
    <message>
        <source>The quote goes on on page {page}.</source>
        <translation>Das Zitat geht auf Seite {page} weiter.</translation>
    </message>
    <message>
        <source>This page could not be drawn. Its words are under “Text”.</source>
        <translation>Diese Seite war nicht darstellbar. Ihr Wortlaut steht unter „Text“.</translation>
    </message>
    <message>
        <source>Where the quoted words stand on the page is not known; they are marked in the text.</source>
        <translation>Wo der zitierte Wortlaut auf der Seite steht, ist unbekannt; er ist im Text markiert.</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>{name} (OCR)</source>
        <translation>{name} (OCR)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{place}, with these words marked: {words}</source>
        <translation>{place}, markiert ist: {words}</translation>
    </message>
    <message>
        <source>{title}, page {page}</source>
        <translation>{title}, Seite {page}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Casemate ended unexpectedly</source>
        <translation>Casemate wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>Casemate ended unexpectedly last time.</source>
        <translation>Casemate wurde beim letzten Mal unerwartet beendet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details zum Fehler</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Zeile ausblenden</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Something in Casemate went wrong.</source>
        <translation>In Casemate ist etwas misslungen.</translation>
    </message>
    <message>
        <source>These are the places in the program where it was; nothing of your documents is in it, and nobody has been sent it. It lies in the folder “logs” of the data folder.</source>
        <translation>Das sind die Orte im Programm, an denen es sich befand; nichts aus Ihren Dokumenten ist enthalten, und niemandem wurde etwas gesendet. Der Bericht liegt im Ordner „logs“ des Datenordners.</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in your documents, and they are as they were. The details below may quote a document: read them before you send them to anyone.</source>
        <translation>Dies ist ein Fehler im Programm, nicht in Ihren Dokumenten; sie sind unverändert. Die Details unten können ein Dokument zitieren: Bitte lesen Sie sie, bevor Sie sie weitergeben.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) chosen</source>
        <translation>
            <numerusform>%Ln Dokument gewählt</numerusform>
            <numerusform>%Ln Dokumente gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%Ln Duplikat</numerusform>
            <numerusform>%Ln Duplikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden text(s) left out</source>
        <translation>
            <numerusform>%Ln verborgener Text weggelassen</numerusform>
            <numerusform>%Ln verborgene Texte weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be read either.</source>
        <translation>
            <numerusform>%Ln weitere ist ebenfalls nicht lesbar.</numerusform>
            <numerusform>%Ln weitere sind ebenfalls nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) copied</source>
        <translation>
            <numerusform>%Ln Pfad kopiert</numerusform>
            <numerusform>%Ln Pfade kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched folder(s)</source>
        <translation>
            <numerusform>%n abgeglichener Ordner</numerusform>
            <numerusform>%n abgeglichene Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to “{collection}”</source>
        <translation>
            <numerusform>%Ln Datei zu „{collection}“ hinzufügen</numerusform>
            <numerusform>%Ln Dateien zu „{collection}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s) to “{collection}”</source>
        <translation>
            <numerusform>%Ln Element zu „{collection}“ hinzufügen</numerusform>
            <numerusform>%Ln Elemente zu „{collection}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add files and folders, keep in step, try again</source>
        <translation>Dateien und Ordner hinzufügen, abgleichen, erneut versuchen</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>Add more than %n file(s) to “{collection}”</source>
        <translation>
            <numerusform>Mehr als %Ln Datei zu „{collection}“ hinzufügen</numerusform>
            <numerusform>Mehr als %Ln Dateien zu „{collection}“ hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Adding stopped: an internal error.</source>
        <translation>Hinzufügen gestoppt: ein interner Fehler.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Also as {name}</source>
        <translation>Auch als {name}</translation>
    </message>
    <message>
        <source>Also at {path}</source>
        <translation>Auch unter {path}</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other place(s)</source>
        <translation>
            <numerusform>Auch an %Ln anderem Ort</numerusform>
            <numerusform>Auch an %Ln anderen Orten</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in {place}</source>
        <translation>Auch in {place}</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Ask only these</source>
        <translation>Nur diese befragen</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>In Hintergrundfarbe</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel adding files</source>
        <translation>Hinzufügen von Dateien abbrechen</translation>
    </message>
    <message>
        <source>Choose to stop keeping “{collection}” in step with it. Its documents stay.</source>
        <translation>Auswählen, um „{collection}“ nicht mehr damit abzugleichen. Die Dokumente bleiben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie von {name}</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Documents in the library</source>
        <translation>Dokumente in der Bibliothek</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window to add them to it.</source>
        <translation>Dateien oder Ordner irgendwo im Fenster ablegen, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window.</source>
        <translation>Dateien oder Ordner irgendwo im Fenster ablegen.</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Gelesene Dateien</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird abgeschlossen…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on reading files</source>
        <translation>Lesen der Dateien fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n file(s) or folder(s) left from last time</source>
        <translation>
            <numerusform>%Ln Datei oder Ordner vom letzten Mal wird fortgesetzt</numerusform>
            <numerusform>%Ln Dateien oder Ordner vom letzten Mal werden fortgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden texts, left out of every answer</source>
        <translation>Verborgene Texte, in keiner Antwort verwendet</translation>
    </message>
    <message>
        <source>In {file}</source>
        <translation>In {file}</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>Unsichtbar</translation>
    </message>
    <message>
        <source>Its content is listed at</source>
        <translation>Sein Inhalt ist aufgeführt unter</translation>
    </message>
    <message>
        <source>Keep in step with a folder…</source>
        <translation>Mit einem Ordner abgleichen…</translation>
    </message>
    <message>
        <source>Keeping in step: {place} of {total}</source>
        <translation>Abgleich: {place} von {total}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Einstufen</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Einstufung</translation>
    </message>
    <message numerus="yes">
        <source>Marking of %n document(s); empty for none:</source>
        <translation>
            <numerusform>Einstufung von %Ln Dokument; leer für keine:</numerusform>
            <numerusform>Einstufung von %Ln Dokumenten; leer für keine:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>Einstufen…</translation>
    </message>
    <message>
        <source>More to do with these</source>
        <translation>Mehr zu diesen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No document here has these words, this status and this kind.</source>
        <translation>Kein Dokument hier hat diese Worte, diesen Status und diese Art.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>No file found to read again</source>
        <translation>Keine Datei gefunden, die erneut zu lesen wäre</translation>
    </message>
    <message>
        <source>No files found there</source>
        <translation>Dort keine Dateien gefunden</translation>
    </message>
    <message>
        <source>No problems to try again</source>
        <translation>Keine Probleme erneut zu versuchen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>Nichts davon ist lesbar</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Noticed while reading</source>
        <translation>Beim Lesen bemerkt</translation>
    </message>
    <message>
        <source>Off the page</source>
        <translation>Außerhalb der Seite</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ältere Fassung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <source>Page {pages}</source>
        <translation>Seite {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages {pages}</source>
        <translation>Seiten {pages}</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Teils gelesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause reading files</source>
        <translation>Lesen der Dateien unterbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n file(s) or folder(s) left</source>
        <translation>
            <numerusform>Unterbrochen · noch %Ln Datei oder Ordner</numerusform>
            <numerusform>Unterbrochen · noch %Ln Dateien oder Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird unterbrochen…</translation>
    </message>
    <message>
        <source>Pin for quick answers</source>
        <translation>Für schnelle Antworten anheften</translation>
    </message>
    <message>
        <source>Pinned: questions to it are answered at once.</source>
        <translation>Angeheftet: Fragen dazu werden sofort beantwortet.</translation>
    </message>
    <message>
        <source>Pinning: {done} of {total} tokens read</source>
        <translation>Wird angeheftet: {done} von {total} Token gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Questions are asked of %n document(s) now</source>
        <translation>
            <numerusform>Fragen gehen jetzt an %Ln Dokument</numerusform>
            <numerusform>Fragen gehen jetzt an %Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen mit</translation>
    </message>
    <message>
        <source>Read by OCR, so letters may be wrong</source>
        <translation>Per OCR gelesen, Buchstaben können falsch sein</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n document(s) to pin…</source>
        <translation>
            <numerusform>%Ln Dokument wird zum Anheften gelesen…</numerusform>
            <numerusform>%Ln Dokumente werden zum Anheften gelesen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Liest {done} von {total}</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Liest {file}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s) from the library?</source>
        <translation>
            <numerusform>%Ln Dokument aus der Bibliothek entfernen?</numerusform>
            <numerusform>%Ln Dokumente aus der Bibliothek entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Aus der Bibliothek entfernen…</translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation>„{title}“ aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Same as {path}</source>
        <translation>Gleich wie {path}</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Liste durchsuchen</translation>
    </message>
    <message>
        <source>Search titles, paths and markings</source>
        <translation>Titel, Pfade und Einstufungen suchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show by kind</source>
        <translation>Nach Art zeigen</translation>
    </message>
    <message>
        <source>Show by status</source>
        <translation>Nach Status zeigen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>Die Dateien selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The folder {name} is not there: it is kept in step again when it is back.</source>
        <translation>Der Ordner {name} ist nicht da: Er wird wieder abgeglichen, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>The same content is also at</source>
        <translation>Derselbe Inhalt liegt auch unter</translation>
    </message>
    <message>
        <source>There is no program to open {file} with.</source>
        <translation>Es gibt kein Programm, um {file} zu öffnen.</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Winzig</translation>
    </message>
    <message>
        <source>Tracked deletion</source>
        <translation>Nachverfolgte Löschung</translation>
    </message>
    <message numerus="yes">
        <source>Try %n problem(s) again</source>
        <translation>
            <numerusform>%Ln Problem erneut versuchen</numerusform>
            <numerusform>%Ln Probleme erneut versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try {count} again</source>
        <translation>{count} erneut versuchen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What was read before is kept</source>
        <translation>Das früher Gelesene bleibt</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Mit Problem</translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>noch etwa %n Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>by {parser}</source>
        <translation>mit {parser}</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>in {seconds} s</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} hinzugefügt</translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation>{count} schon vorhanden</translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} nicht lesbar</translation>
    </message>
    <message>
        <source>{count} files a minute</source>
        <translation>{count} Dateien pro Minute</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} weitere warten</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} entfernt</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} übersprungen</translation>
    </message>
    <message>
        <source>{file} is not there any more. What was read of it stays.</source>
        <translation>{file} ist nicht mehr da. Was daraus gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>{file} — in {holder}</source>
        <translation>{file} – in {holder}</translation>
    </message>
    <message>
        <source>{folder} → {collection} (not there)</source>
        <translation>{folder} → {collection} (nicht da)</translation>
    </message>
    <message>
        <source>{kind}, page {page}: {text}</source>
        <translation>{kind}, Seite {page}: {text}</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}: {text}</translation>
    </message>
    <message>
        <source>{name} is a program or an image of a disk, not a document.</source>
        <translation>{name} ist ein Programm oder ein Datenträgerabbild, kein Dokument.</translation>
    </message>
    <message>
        <source>{name} is a recording, which cannot be read.</source>
        <translation>{name} ist eine Aufnahme und nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name} ist keine Datei.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} ist nicht da.</translation>
    </message>
    <message>
        <source>{name} may not be read by you.</source>
        <translation>{name} dürfen Sie nicht lesen.</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} von {count}</translation>
    </message>
    <message>
        <source>{status}: {reason}</source>
        <translation>{status}: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is empty</source>
        <translation>„{name}“ ist leer</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>1 to 8 questions with answers: a line “Q: …” and a line “A: …” each.</source>
        <translation>1 bis 8 Fragen mit Antworten: je eine Zeile „Q: …“ und eine Zeile „A: …“.</translation>
    </message>
    <message>
        <source>Acts from the next answer on.</source>
        <translation>Wirkt ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Adapters (*.gguf *.safetensors);;All files (*)</source>
        <translation>Adapter (*.gguf *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Adapters of collections</source>
        <translation>Adapter der Sammlungen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>Alle Sammlungen</translation>
    </message>
    <message>
        <source>Already here: {name}</source>
        <translation>Schon vorhanden: {name}</translation>
    </message>
    <message>
        <source>An adapter (LoRA) changes how the model speaks without changing the model. Drop a GGUF adapter, a safetensors file or a PEFT folder here.</source>
        <translation>Ein Adapter (LoRA) ändert, wie das Modell spricht, ohne das Modell zu ändern. Einen GGUF-Adapter, eine Safetensors-Datei oder einen PEFT-Ordner hier ablegen.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>At 0 an adapter does nothing, so it is off.</source>
        <translation>Bei 0 bewirkt ein Adapter nichts, ist also aus.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: {value}</source>
        <translation>Automatisch: {value}</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Batch, in tokens</source>
        <translation>Stapel, in Token</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gesichert</translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation>Prüft {name}…</translation>
    </message>
    <message>
        <source>Choose a GGUF file, or drop one anywhere on this page</source>
        <translation>GGUF-Datei wählen oder irgendwo auf dieser Seite ablegen</translation>
    </message>
    <message>
        <source>Choose a GGUF or safetensors file, or drop one on this page</source>
        <translation>GGUF- oder Safetensors-Datei wählen oder auf dieser Seite ablegen</translation>
    </message>
    <message>
        <source>Choose for</source>
        <translation>Wählen für</translation>
    </message>
    <message>
        <source>Chosen for {name}.</source>
        <translation>Gewählt für {name}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Context, in tokens</source>
        <translation>Kontext, in Token</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete a prompt</source>
        <translation>Prompt löschen</translation>
    </message>
    <message>
        <source>Delete own version…</source>
        <translation>Eigene löschen…</translation>
    </message>
    <message>
        <source>Delete your own {name}? Where one came with Casemate under that name, that is used again.</source>
        <translation>Eigenen Prompt {name} löschen? Bringt Casemate unter diesem Namen einen mit, wird wieder dieser verwendet.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>Nicht verwenden</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drop a model or an adapter here to import it</source>
        <translation>Modell oder Adapter zum Importieren hier ablegen</translation>
    </message>
    <message>
        <source>Evaluate it</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>Jetzt auswerten</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Every model file is as it was recorded.</source>
        <translation>Jede Modelldatei ist so, wie sie erfasst wurde.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File {file}, context {context}, computing {work}</source>
        <translation>Datei {file}, Kontext {context}, Rechnen {work}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Finds passages</source>
        <translation>Findet Stellen</translation>
    </message>
    <message>
        <source>Fits the model in use.</source>
        <translation>Passt zum verwendeten Modell.</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>For a collection</source>
        <translation>Für eine Sammlung</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Free its memory</source>
        <translation>Speicher freigeben</translation>
    </message>
    <message>
        <source>Freeing the memory…</source>
        <translation>Speicher wird freigegeben…</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>How many of its layers a graphics processor computes.</source>
        <translation>Wie viele Schichten ein Grafikprozessor berechnet.</translation>
    </message>
    <message>
        <source>How much of a prompt is read at once, and so how often it can be stopped.</source>
        <translation>Wie viel vom Prompt auf einmal gelesen wird, und damit, wie oft er sich stoppen lässt.</translation>
    </message>
    <message>
        <source>How much the model can have before it: passages, the conversation and its answer.</source>
        <translation>Wie viel das Modell vor sich haben kann: Stellen, die Unterhaltung und seine Antwort.</translation>
    </message>
    <message>
        <source>How the context is kept: f16 exactly, q8_0 in half the memory, q4_0 in a quarter.</source>
        <translation>Wie der Kontext gehalten wird: f16 genau, q8_0 im halben Speicher, q4_0 in einem Viertel.</translation>
    </message>
    <message>
        <source>How the model is told to speak. What it must do is told in any case.</source>
        <translation>Wie das Modell sprechen soll. Was es tun muss, wird ihm in jedem Fall gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>%n Datei importieren</numerusform>
            <numerusform>%n Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a PEFT folder</source>
        <translation>PEFT-Ordner importieren</translation>
    </message>
    <message>
        <source>Import a PEFT folder…</source>
        <translation>PEFT-Ordner importieren…</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Import a model…</source>
        <translation>Modell importieren…</translation>
    </message>
    <message>
        <source>Import an adapter</source>
        <translation>Adapter importieren</translation>
    </message>
    <message>
        <source>Import an adapter…</source>
        <translation>Adapter importieren…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>In the context</source>
        <translation>Im Kontext</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>In use, as for all collections.</source>
        <translation>Verwendet, wie für alle Sammlungen.</translation>
    </message>
    <message>
        <source>In use, as it comes.</source>
        <translation>Verwendet, wie mitgeliefert.</translation>
    </message>
    <message>
        <source>It is for the model in use</source>
        <translation>Gehört zum verwendeten Modell</translation>
    </message>
    <message>
        <source>It is in use; choose another one first</source>
        <translation>Wird verwendet; zuerst ein anderes wählen</translation>
    </message>
    <message>
        <source>Its card does not say what it is for.</source>
        <translation>Seine Karte nennt keinen Zweck.</translation>
    </message>
    <message>
        <source>Its file is not there.</source>
        <translation>Seine Datei ist nicht da.</translation>
    </message>
    <message>
        <source>Its file is not there. Import it again.</source>
        <translation>Die Datei ist nicht da. Bitte erneut importieren.</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Schlüssel und Werte</translation>
    </message>
    <message>
        <source>Layers on a GPU</source>
        <translation>Schichten auf der GPU</translation>
    </message>
    <message>
        <source>Leave {name} to the machine</source>
        <translation>{name} dem Rechner überlassen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Lizenz von {name}</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>Jetzt laden</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Made for {base}; the model in use is {used}.</source>
        <translation>Für {base} gemacht; verwendet wird {used}.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models (*.gguf);;All files (*)</source>
        <translation>Modelle (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Name of a new prompt</source>
        <translation>Name eines neuen Prompts</translation>
    </message>
    <message>
        <source>Needs about {needed} of memory.</source>
        <translation>Braucht etwa {needed} Speicher.</translation>
    </message>
    <message>
        <source>Needs about {needed} of {total} memory, and {free} are free: close other programs.</source>
        <translation>Braucht etwa {needed} von {total} Speicher, {free} sind frei: andere Programme schließen.</translation>
    </message>
    <message>
        <source>Needs about {needed} of {total} memory; fits.</source>
        <translation>Braucht etwa {needed} von {total} Speicher; passt.</translation>
    </message>
    <message>
        <source>Needs about {needed}, and this machine has {total} of memory: does not fit.</source>
        <translation>Braucht etwa {needed}, dieser Rechner hat {total} Speicher: passt nicht.</translation>
    </message>
    <message>
        <source>No adapters yet</source>
        <translation>Noch keine Adapter</translation>
    </message>
    <message>
        <source>No collection has an adapter of its own.</source>
        <translation>Keine Sammlung hat einen eigenen Adapter.</translation>
    </message>
    <message>
        <source>No examples</source>
        <translation>Keine Beispiele</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>Kein Modell gewählt</translation>
    </message>
    <message>
        <source>No prompt is chosen</source>
        <translation>Kein Prompt gewählt</translation>
    </message>
    <message>
        <source>Nobody has measured yet what it does.</source>
        <translation>Noch hat niemand gemessen, was er bewirkt.</translation>
    </message>
    <message>
        <source>Not in use.</source>
        <translation>Nicht verwendet.</translation>
    </message>
    <message>
        <source>Not used. 1 applies it as it was trained, less applies it weaker.</source>
        <translation>Nicht verwendet. 1 wendet ihn wie trainiert an, weniger schwächer.</translation>
    </message>
    <message>
        <source>Not yet; it is checked before it is used</source>
        <translation>Noch nicht; wird vor der Verwendung geprüft</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>Nichts ist angeheftet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>On, {scale}</source>
        <translation>Ein, {scale}</translation>
    </message>
    <message>
        <source>One phrase, the end of an instruction.</source>
        <translation>Ein Satzteil, das Ende einer Anweisung.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Pin a document from the library and the model reads it once; questions about it are then answered at once.</source>
        <translation>Ein in der Bibliothek angeheftetes Dokument liest das Modell einmal; Fragen dazu werden dann sofort beantwortet.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinned documents</source>
        <translation>Angeheftete Dokumente</translation>
    </message>
    <message>
        <source>Processor threads for reading a prompt; writing takes half of them.</source>
        <translation>Prozessor-Threads zum Lesen eines Prompts; Schreiben nutzt die Hälfte.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reading every model file…</source>
        <translation>Liest jede Modelldatei…</translation>
    </message>
    <message>
        <source>Reads long prompts with less memory; compact keys and values need it.</source>
        <translation>Liest lange Prompts mit weniger Speicher; kompakte Schlüssel und Werte brauchen es.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Remove an adapter</source>
        <translation>Adapter entfernen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove {name}? Its file and its card with the measured results are deleted.</source>
        <translation>{name} entfernen? Die Datei und die Karte mit den Messergebnissen werden gelöscht.</translation>
    </message>
    <message>
        <source>Remove {name}? Its file of {size} is deleted from Casemate&apos;s folder.</source>
        <translation>{name} entfernen? Die Datei ({size}) wird aus dem Ordner von Casemate gelöscht.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save as own</source>
        <translation>Als eigene sichern</translation>
    </message>
    <message>
        <source>Save under a new name</source>
        <translation>Neu benannt sichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Some model files are not what they should be.</source>
        <translation>Einige Modelldateien sind nicht, wie sie sein sollten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Text des Prompts</translation>
    </message>
    <message>
        <source>That did not work: an internal error.</source>
        <translation>Das hat nicht geklappt: ein interner Fehler.</translation>
    </message>
    <message>
        <source>The machine chooses what is left on automatic. A change ends the model; it starts anew with the next question.</source>
        <translation>Was auf „Automatisch“ steht, wählt der Rechner. Eine Änderung beendet das Modell; es startet mit der nächsten Frage neu.</translation>
    </message>
    <message>
        <source>The model has read this ahead of the questions about it.</source>
        <translation>Das Modell hat dies schon vor den Fragen dazu gelesen.</translation>
    </message>
    <message>
        <source>The model in use reads this when it is first asked about it.</source>
        <translation>Das verwendete Modell liest dies bei der ersten Frage dazu.</translation>
    </message>
    <message>
        <source>The model is shown no questions with answers</source>
        <translation>Ohne Fragen mit Antworten</translation>
    </message>
    <message>
        <source>There is no collection yet</source>
        <translation>Es gibt noch keine Sammlung</translation>
    </message>
    <message>
        <source>There is one called {name} already. Take another name.</source>
        <translation>{name} gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Too large for the free memory</source>
        <translation>Zu groß für den freien Speicher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unpin “{name}”? What the model computed from it is deleted; the documents stay.</source>
        <translation>„{name}“ lösen? Was das Modell daraus berechnet hat, wird gelöscht; die Dokumente bleiben.</translation>
    </message>
    <message>
        <source>Unpin…</source>
        <translation>Lösen…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use for all collections</source>
        <translation>Für alle Sammlungen verwenden</translation>
    </message>
    <message>
        <source>Use for answers</source>
        <translation>Für Antworten verwenden</translation>
    </message>
    <message>
        <source>Use for “{name}”</source>
        <translation>Für „{name}“ verwenden</translation>
    </message>
    <message>
        <source>Use in answers</source>
        <translation>In Antworten verwenden</translation>
    </message>
    <message>
        <source>Use in this collection</source>
        <translation>In dieser Sammlung verwenden</translation>
    </message>
    <message>
        <source>Use no adapter of its own in “{name}”</source>
        <translation>Keinen eigenen Adapter in „{name}“ verwenden</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Waiting to be imported</source>
        <translation>Wartet auf den Import</translation>
    </message>
    <message>
        <source>What evaluations said of it</source>
        <translation>Was Auswertungen ergaben</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er ist</translation>
    </message>
    <message>
        <source>What it is for, in a line</source>
        <translation>Wofür er ist, in einer Zeile</translation>
    </message>
    <message>
        <source>What it is, in a line</source>
        <translation>Was es ist, in einer Zeile</translation>
    </message>
    <message>
        <source>Where a collection has several, a question goes to the one this line is nearest to</source>
        <translation>Hat eine Sammlung mehrere, geht eine Frage an den, dessen Zeile ihr am nächsten ist</translation>
    </message>
    <message>
        <source>Whose choice is shown and changed</source>
        <translation>Wessen Wahl gezeigt und geändert wird</translation>
    </message>
    <message>
        <source>Write a whole number, or nothing for automatic.</source>
        <translation>Eine ganze Zahl eingeben, oder nichts für „Automatisch“.</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>Schreibt Antworten</translation>
    </message>
    <message>
        <source>Yes: its file is the recorded one</source>
        <translation>Ja: Die Datei ist die erfasste</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>new-name</source>
        <translation>neuer-name</translation>
    </message>
    <message>
        <source>no adapter</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>not read by the model in use yet</source>
        <translation>vom Modell noch nicht gelesen</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>up to {count} tokens</source>
        <translation>bis zu {count} Token</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation>{name} ist importiert.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{rank}, alpha {alpha}</source>
        <translation>{rank}, Alpha {alpha}</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Context, in tokens</source>
        <translation>Kontext, in Token</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>From the next answer on.</source>
        <translation>Ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>How the model is run</source>
        <translation>Wie das Modell läuft</translation>
    </message>
    <message>
        <source>Keys and values kept as</source>
        <translation>Schlüssel und Werte als</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Layers on the graphics processor</source>
        <translation>Schichten auf dem Grafikprozessor</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Prozessor-Threads</translation>
    </message>
    <message>
        <source>Say when reading many documents has ended</source>
        <translation>Melden, wenn viele Dokumente gelesen sind</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show the highest marking above and below</source>
        <translation>Höchste Einstufung oben und unten zeigen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Tokens read at once</source>
        <translation>Token auf einmal gelesen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation>Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>„{title}“ löschen?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Find a collection</source>
        <translation>Sammlung suchen</translation>
    </message>
    <message>
        <source>It cannot be brought back. The documents stay.</source>
        <translation>Sie lässt sich nicht wiederherstellen. Die Dokumente bleiben.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Neue Unterhaltung (Strg+N)</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>Keine Unterhaltung enthält diese Worte.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove the empty collection</source>
        <translation>Leere Sammlung entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen suchen</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel der Unterhaltung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>Ihre Fragen bleiben hier.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{title}, {documents}</source>
        <translation>{title}, {documents}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n Punkt zu beachten</numerusform>
            <numerusform>%n Punkte zu beachten</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Answers say where they come from, or that nothing was found.</source>
        <translation>Antworten sagen, woher sie stammen, oder dass nichts gefunden wurde.</translation>
    </message>
    <message>
        <source>Ask {documents}</source>
        <translation>Fragen an {documents}</translation>
    </message>
    <message>
        <source>Asks no documents</source>
        <translation>Fragt keine Dokumente</translation>
    </message>
    <message>
        <source>Asks {documents}</source>
        <translation>Frage an {documents}</translation>
    </message>
    <message>
        <source>Casemate gave up the right to open internet connections when it started.</source>
        <translation>Casemate hat beim Start das Recht abgegeben, Internetverbindungen zu öffnen.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checks done</source>
        <translation>Erledigte Prüfungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drop documents on the window to add them to it.</source>
        <translation>Dokumente im Fenster ablegen, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>Enforced by {what}, for this process and all it starts.</source>
        <translation>Erzwungen durch {what}, für diesen Prozess und alle, die er startet.</translation>
    </message>
    <message>
        <source>Everything that was checked is as it should be.</source>
        <translation>Alles Geprüfte ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Gelesene Dateien</translation>
    </message>
    <message>
        <source>How quickly the last answer was written</source>
        <translation>Wie schnell die letzte Antwort geschrieben wurde</translation>
    </message>
    <message numerus="yes">
        <source>Import %n model(s)</source>
        <translation>
            <numerusform>%n Modell importieren</numerusform>
            <numerusform>%n Modelle importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in step with a folder</source>
        <translation>Mit einem Ordner abgleichen</translation>
    </message>
    <message>
        <source>Marking: {marking}</source>
        <translation>Einstufung: {marking}</translation>
    </message>
    <message>
        <source>Memory taken: the window {own}, models and readers {children}</source>
        <translation>Belegter Speicher: Fenster {own}, Modelle und Leseprozesse {children}</translation>
    </message>
    <message>
        <source>Network not closed</source>
        <translation>Netz nicht geschlossen</translation>
    </message>
    <message>
        <source>No file in the library could be read.</source>
        <translation>Keine Datei in der Bibliothek war lesbar.</translation>
    </message>
    <message>
        <source>No model to answer with</source>
        <translation>Kein Modell zum Antworten</translation>
    </message>
    <message>
        <source>Not offline: an internet socket could be opened</source>
        <translation>Nicht offline: ein Internet-Socket ließ sich öffnen</translation>
    </message>
    <message>
        <source>Nothing more could be checked.</source>
        <translation>Mehr ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>Nothing to ask yet</source>
        <translation>Noch nichts zu fragen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline: every internet socket was refused</source>
        <translation>Offline: jeder Internet-Socket wurde verweigert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Press to see what was tried.</source>
        <translation>Ein Klick zeigt, was versucht wurde.</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Liest Dokumente</translation>
    </message>
    <message>
        <source>Reading your documents</source>
        <translation>Ihre Dokumente werden gelesen</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Liest {done} von {total}</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>The checks could not be finished</source>
        <translation>Die Prüfungen ließen sich nicht abschließen</translation>
    </message>
    <message>
        <source>The library could not be opened: an internal error.</source>
        <translation>Die Bibliothek ließ sich nicht öffnen: ein interner Fehler.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>Die Bibliothek ist nicht offen</translation>
    </message>
    <message>
        <source>This process could open internet connections.</source>
        <translation>Dieser Prozess könnte Internetverbindungen öffnen.</translation>
    </message>
    <message>
        <source>This reads every model file, and takes a little while.</source>
        <translation>Dies liest jede Modelldatei und dauert ein wenig.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>What was tried and found</source>
        <translation>Was versucht und gefunden wurde</translation>
    </message>
    <message>
        <source>You can ask as soon as the first one is in.</source>
        <translation>Sobald das erste gelesen ist, können Sie fragen.</translation>
    </message>
    <message>
        <source>Your documents have been read</source>
        <translation>Ihre Dokumente sind gelesen</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>file confinement</source>
        <translation>Dateiabschottung</translation>
    </message>
    <message>
        <source>model host</source>
        <translation>Modellprozess</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>parse worker</source>
        <translation>Leseprozess</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>raw packets</source>
        <translation>Rohpakete</translation>
    </message>
    <message>
        <source>settings files</source>
        <translation>Einstellungsdateien</translation>
    </message>
    <message>
        <source>text recognition</source>
        <translation>Texterkennung</translation>
    </message>
    <message>
        <source>vector index</source>
        <translation>Vektorindex</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>{documents} in {collections}</source>
        <translation>{documents} in {collections}</translation>
    </message>
    <message>
        <source>{kind}: refused ({how})</source>
        <translation>{kind}: verweigert ({how})</translation>
    </message>
    <message>
        <source>{kind}: {how}</source>
        <translation>{kind}: {how}</translation>
    </message>
    <message>
        <source>{protocol} over {network}</source>
        <translation>{protocol} über {network}</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed} Token/s</translation>
    </message>
    <message>
        <source>“{collection}” is empty</source>
        <translation>„{collection}“ ist leer</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
</TS>

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

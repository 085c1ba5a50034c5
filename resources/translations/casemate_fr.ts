<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n file(s) could not be read, and were not looked in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) without support in the documents.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the sample documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer with citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer anew, in other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in the documents’ own sentences only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As chosen for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As chosen for the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask; the documents answer in their own sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Asks %n named document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asks what is pinned: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since this was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number in an answer to see, beside it, the very words it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Collection, %n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare “{a}” with “{b}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts, manuals, a folder of reports. They are read where they lie and stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy without citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window; they are read where they lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your documents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sentence has a number that opens the page with the very words it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here in a new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words: “When does the contract end?” “What has to be checked every month?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the question set “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in every document: a table with a row for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked in every document for “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked in {done} of {total} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model’s SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence in them answers this. The nearest passages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in these documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in these documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept with the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes near it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the documents supports this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, Word, Excel, PowerPoint, mail, web pages and text; files or whole folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {done} of {total} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the named documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinning: {percent} % read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt and format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to ask instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n passage(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sample documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, it is not there: keep the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching the documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how two documents differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarize one document, of any length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarize “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers after it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample documents can be asked, for example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done: an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is right: keep the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is wrong: say what would have been right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question could not be answered: an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type @ to name the document, then press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type @ to name two documents, then press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written here was not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for in every document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would have been right, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without {rungs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing. What it says is checked against the documents at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adapter {name} at {scale:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {s:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the longest an answer may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first word {s:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no support found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: the documents’ own sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the documents’ own sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persona {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search {s:.2f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a sentence of the documents instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {rung}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} found, {given} given to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {a} / {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:.1f} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{prompt} read ({reused} from memory), {answer} written, of {context}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{same} sentences are the same in both. {differing} differ in facts, {reworded} in wording; {only_a} stand only in the first, {only_b} only in the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the last question anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel reading files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casemate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the last answer with its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the last answer without citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft questions from the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the last question and ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation as {format}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a document, a conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the document shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the page&apos;s width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the model&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here in a new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the last answer was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an adapter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in step with a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the collection down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the collection up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the document in its program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reading files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the empty collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the question set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the document&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pinned documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the results of the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort documents, choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text as large as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try everything again that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the model files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · repeats run {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 / rank of the first wanted passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter to answer with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered though it was not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered though they do not; less is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered without support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the same questions again, with the same models and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two runs to compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations that point at what is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with run {run}: {set}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many questions are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near the order of the first {cutoff} is to the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexed but not retrieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the expected words, in one piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its figures and answers are forgotten. The questions stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the question set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep with the adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept from conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with the adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MRR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures how passages are found, without a model. Takes seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft is left to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question set is chosen. Drop a file of questions (JSON Lines) here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet, so nothing that went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Choose a question set above and press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet. They are kept here once you have made one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {asked} questions went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not indexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the documents could be made a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlined: run {before}. Filled: run {after}. In brackets the 95 % interval of the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision at {cutoff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposes questions from the documents that are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts these differences on the adapter&apos;s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions about the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall at 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall at {cutoff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused though it was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused though the documents answer; less is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove run {run}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieved but not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right document first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run} is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run}: {set} · stopped after {asked} questions · {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run}: {set} · {asked} questions · {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was asked until then is among the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is the expected words and no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer says what is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first passage is of the right document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line on a bar is its 95 % interval. ↓: less is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted passages, of the first {cutoff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wanted is cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wanted, among the first {cutoff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that answer and expected share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bigger model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nDCG at {cutoff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} of {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cause} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} failed with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{levers}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} drafted from your documents. Mend each (F2), then keep or discard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions}, {refusals} of them not answered by the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Close the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End finding (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is inside {name}: this is the text that was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next citation (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous citation (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by OCR: letters may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since it was read. This is the text from then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer at {path}. This is the text that was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be drawn. This is the text that was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote goes on on page {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page could not be drawn. Its words are under “Text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the quoted words stand on the page is not known; they are marked in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (OCR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, with these words marked: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Casemate ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casemate ended unexpectedly last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in Casemate went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the places in the program where it was; nothing of your documents is in it, and nobody has been sent it. It lies in the folder “logs” of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in your documents, and they are as they were. The details below may quote a document: read them before you send them to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden text(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be read either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to “{collection}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s) to “{collection}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files and folders, keep in step, try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add more than %n file(s) to “{collection}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding stopped: an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Also in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel adding files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose to stop keeping “{collection}” in step with it. Its documents stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window to add them to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n file(s) or folder(s) left from last time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden texts, left out of every answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is listed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in step with a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping in step: {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Marking of %n document(s); empty for none:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document here has these words, this status and this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file found to read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files found there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems to try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed while reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reading files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n file(s) or folder(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin for quick answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: questions to it are answered at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinning: {done} of {total} tokens read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Questions are asked of %n document(s) now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by OCR, so letters may be wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n document(s) to pin…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s) from the library?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles, paths and markings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} is not there: it is kept in step again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same content is also at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program to open {file} with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try %n problem(s) again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try {count} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read before is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>by {parser}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there any more. What was read of it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} → {collection} (not there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, page {page}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a program or an image of a disk, not a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a recording, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be read by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>1 to 8 questions with answers: a line “Q: …” and a line “A: …” each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts from the next answer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters (*.gguf *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters of collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter (LoRA) changes how the model speaks without changing the model. Drop a GGUF adapter, a safetensors file or a PEFT folder here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 an adapter does nothing, so it is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF file, or drop one anywhere on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF or safetensors file, or drop one on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete own version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete your own {name}? Where one came with Casemate under that name, that is used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a model or an adapter here to import it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model file is as it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File {file}, context {context}, computing {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits the model in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free its memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeing the memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of its layers a graphics processor computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a prompt is read at once, and so how often it can be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the model can have before it: passages, the conversation and its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the context is kept: f16 exactly, q8_0 in half the memory, q4_0 in a quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model is told to speak. What it must do is told in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import a PEFT folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a PEFT folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an adapter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use, as for all collections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use, as it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for the model in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use; choose another one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its card does not say what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is not there. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers on a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {name} to the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for {base}; the model in use is {used}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.gguf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a new prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs about {needed} of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs about {needed} of {total} memory, and {free} are free: close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs about {needed} of {total} memory; fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs about {needed}, and this machine has {total} of memory: does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No collection has an adapter of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has measured yet what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used. 1 applies it as it was trained, less applies it weaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet; it is checked before it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, {scale}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One phrase, the end of an instruction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a document from the library and the model reads it once; questions about it are then answered at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads for reading a prompt; writing takes half of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads long prompts with less memory; compact keys and values need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}? Its file and its card with the measured results are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}? Its file of {size} is deleted from Casemate&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under a new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some model files are not what they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine chooses what is left on automatic. A change ends the model; it starts anew with the next question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has read this ahead of the questions about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use reads this when it is first asked about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is shown no questions with answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one called {name} already. Take another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for the free memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin “{name}”? What the model computed from it is deleted; the documents stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for all collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in this collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no adapter of its own in “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What evaluations said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is, in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a collection has several, a question goes to the one this line is nearest to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose choice is shown and changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number, or nothing for automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: its file is the recorded one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new-name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read by the model in use yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next answer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and values kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers on the graphics processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when reading many documents has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the highest marking above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back. The documents stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the empty collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {documents}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers say where they come from, or that nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {documents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks {documents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casemate gave up the right to open internet connections when it started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop documents on the window to add them to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforced by {what}, for this process and all it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was checked is as it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How quickly the last answer was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in step with a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking: {marking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory taken: the window {own}, models and readers {children}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file in the library could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model to answer with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offline: an internet socket could be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more could be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to ask yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: every internet socket was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to see what was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks could not be finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be opened: an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This process could open internet connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reads every model file, and takes a little while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was tried and found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask as soon as the first one is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your documents have been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} in {collections}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: refused ({how})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{collection}” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n file(s) could not be read, and were not looked in.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu et n’a pas été parcouru.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus et n’ont pas été parcourus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) without support in the documents.</source>
        <translation>
            <numerusform>%Ln phrase sans appui dans les documents.</numerusform>
            <numerusform>%Ln phrases sans appui dans les documents.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adaptateurs</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add the sample documents</source>
        <translation>Ajouter les documents d’exemple</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>An answer is being written in another conversation.</source>
        <translation>Une réponse est en cours dans une autre conversation.</translation>
    </message>
    <message>
        <source>An answer with citations</source>
        <translation>Une réponse avec citations</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answer anew, in other words</source>
        <translation>Répondre à nouveau, en d’autres termes</translation>
    </message>
    <message>
        <source>Answer in the documents’ own sentences only</source>
        <translation>Répondre uniquement avec les phrases des documents</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Répondre avec</translation>
    </message>
    <message>
        <source>As chosen for all</source>
        <translation>Comme choisi pour toutes</translation>
    </message>
    <message>
        <source>As chosen for the collection</source>
        <translation>Comme choisi pour la collection</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Interroger</translation>
    </message>
    <message>
        <source>Ask about your documents</source>
        <translation>Interrogez vos documents</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Ask; the documents answer in their own sentences</source>
        <translation>Posez une question&#x202f;; les documents répondent avec leurs propres phrases</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Posée le</translation>
    </message>
    <message numerus="yes">
        <source>Asks %n named document(s)</source>
        <translation>
            <numerusform>Interroge %Ln document nommé</numerusform>
            <numerusform>Interroge %Ln documents nommés</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks what is pinned: {title}</source>
        <translation>Interroge l’épinglé&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Changed since this was answered</source>
        <translation>Modifié depuis cette réponse</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Click a number in an answer to see, beside it, the very words it rests on.</source>
        <translation>Cliquez sur un numéro d’une réponse pour voir à côté les mots exacts qui la fondent.</translation>
    </message>
    <message numerus="yes">
        <source>Collection, %n document(s)</source>
        <translation>
            <numerusform>Collection, %Ln document</numerusform>
            <numerusform>Collection, %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare “{a}” with “{b}”</source>
        <translation>Comparer «&#x202f;{a}&#x202f;» et «&#x202f;{b}&#x202f;»</translation>
    </message>
    <message>
        <source>Contracts, manuals, a folder of reports. They are read where they lie and stay on this computer.</source>
        <translation>Contrats, manuels, un dossier de rapports. Ils sont lus sur place et restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copier sous forme de tableau</translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation>Copier la réponse avec ses sources</translation>
    </message>
    <message>
        <source>Copy without citations</source>
        <translation>Copier sans les citations</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>Ne plus afficher ceci</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Document {id}</source>
        <translation>Document {id}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Déposer</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window; they are read where they lie.</source>
        <translation>Déposez fichiers ou dossiers n’importe où dans cette fenêtre&#x202f;; ils sont lus sur place.</translation>
    </message>
    <message>
        <source>Drop your documents here</source>
        <translation>Déposez vos documents ici</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Modifier la question et la reposer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Every sentence has a number that opens the page with the very words it rests on.</source>
        <translation>Chaque phrase porte un numéro qui ouvre la page avec les mots exacts sur lesquels elle repose.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Exporter la conversation</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Go on from here in a new conversation</source>
        <translation>Poursuivre à partir d’ici dans une nouvelle conversation</translation>
    </message>
    <message>
        <source>How this was answered</source>
        <translation>Comment cette réponse a été produite</translation>
    </message>
    <message>
        <source>In your own words: “When does the contract end?” “What has to be checked every month?”</source>
        <translation>Avec vos propres mots&#xa0;: «&#x202f;Quand le contrat prend-il fin&#x202f;?&#x202f;» «&#x202f;Que faut-il vérifier chaque mois&#x202f;?&#x202f;»</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Kept in the question set “{name}”.</source>
        <translation>Gardée dans le jeu de questions «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Étapes omises</translation>
    </message>
    <message>
        <source>Look in every document: a table with a row for each</source>
        <translation>Chercher partout&#xa0;: un tableau, une ligne par document</translation>
    </message>
    <message>
        <source>Looked in every document for “{words}”.</source>
        <translation>Recherché dans chaque document&#xa0;: «&#x202f;{words}&#x202f;».</translation>
    </message>
    <message>
        <source>Looked in {done} of {total} documents</source>
        <translation>Documents parcourus&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Made with: {parts}</source>
        <translation>Produite avec&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model’s SHA-256</source>
        <translation>SHA-256 du modèle</translation>
    </message>
    <message>
        <source>More about this answer</source>
        <translation>Plus d’actions sur cette réponse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nearest words</source>
        <translation>Mots les plus proches</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Négation</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Nouvelle conversation (Ctrl+N)</translation>
    </message>
    <message>
        <source>No adapter</source>
        <translation>Sans adaptateur</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>N’est plus dans la bibliothèque</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>No sentence in them answers this. The nearest passages:</source>
        <translation>Aucune de leurs phrases n’y répond. Les passages les plus proches&#xa0;:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Non trouvé</translation>
    </message>
    <message>
        <source>Not found in these documents</source>
        <translation>Non trouvé dans ces documents</translation>
    </message>
    <message>
        <source>Not in these documents</source>
        <translation>Absent de ces documents</translation>
    </message>
    <message>
        <source>Not kept with the conversation.</source>
        <translation>Non gardé avec la conversation.</translation>
    </message>
    <message>
        <source>Nothing comes near it.</source>
        <translation>Rien ne s’en approche.</translation>
    </message>
    <message>
        <source>Nothing in the documents supports this answer.</source>
        <translation>Rien dans les documents n’appuie cette réponse.</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Dans le premier seulement</translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation>Dans le second seulement</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Autre formulation</translation>
    </message>
    <message>
        <source>PDF, Word, Excel, PowerPoint, mail, web pages and text; files or whole folders.</source>
        <translation>PDF, Word, Excel, PowerPoint, courriels, pages web et texte&#x202f;; fichiers ou dossiers entiers.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>Part {done} of {total} read</source>
        <translation>Partie {done} sur {total} lue</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Pin the named documents</source>
        <translation>Épingler les documents nommés</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Pinning: {percent} % read</source>
        <translation>Épinglage&#xa0;: {percent}&#xa0;% lus</translation>
    </message>
    <message>
        <source>Pinning…</source>
        <translation>Épinglage…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Prompt and format</source>
        <translation>Consigne et format</translation>
    </message>
    <message>
        <source>Prompt as chosen</source>
        <translation>Consigne choisie</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Question to ask instead</source>
        <translation>Question à poser à la place</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citer</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n passage(s)…</source>
        <translation>
            <numerusform>Lecture de %Ln passage…</numerusform>
            <numerusform>Lecture de %Ln passages…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Lecture du document…</translation>
    </message>
    <message>
        <source>Remove the sample documents</source>
        <translation>Retirer les documents d’exemple</translation>
    </message>
    <message>
        <source>Right, it is not there: keep the question</source>
        <translation>Exact, cela n’y est pas&#xa0;: garder la question</translation>
    </message>
    <message>
        <source>Searched for: {words}</source>
        <translation>Recherché&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Searching the documents…</source>
        <translation>Recherche dans les documents…</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>Show all {count} places</source>
        <translation>Afficher les {count} emplacements</translation>
    </message>
    <message>
        <source>Show how two documents differ</source>
        <translation>Montrer en quoi deux documents diffèrent</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Summarize</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Summarize one document, of any length</source>
        <translation>Résumer un document, quelle que soit sa longueur</translation>
    </message>
    <message>
        <source>Summarize “{title}”</source>
        <translation>Résumer «&#x202f;{title}&#x202f;»</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Recenser</translation>
    </message>
    <message>
        <source>Survey: {question}</source>
        <translation>Recensement&#xa0;: {question}</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>Enlever {name}</translation>
    </message>
    <message>
        <source>The answers after it go.</source>
        <translation>Les réponses qui suivent disparaissent.</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>La bonne réponse</translation>
    </message>
    <message>
        <source>The sample documents can be asked, for example:</source>
        <translation>Vous pouvez interroger les documents d’exemple, par exemple&#xa0;:</translation>
    </message>
    <message>
        <source>This could not be done: an internal error.</source>
        <translation>Impossible de terminer&#xa0;: erreur interne.</translation>
    </message>
    <message>
        <source>This is right: keep the question</source>
        <translation>C’est juste&#xa0;: garder la question</translation>
    </message>
    <message>
        <source>This is wrong: say what would have been right</source>
        <translation>C’est faux&#xa0;: indiquer la bonne réponse</translation>
    </message>
    <message>
        <source>This question could not be answered: an internal error.</source>
        <translation>Impossible de répondre à cette question&#xa0;: erreur interne.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Type @ to name the document, then press Enter</source>
        <translation>Tapez @ pour nommer le document, puis appuyez sur Entrée</translation>
    </message>
    <message>
        <source>Type @ to name two documents, then press Enter</source>
        <translation>Tapez @ pour nommer deux documents, puis appuyez sur Entrée</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est interrogé</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est omis</translation>
    </message>
    <message>
        <source>What is written here was not checked.</source>
        <translation>Ce qui est écrit ici n’a pas été vérifié.</translation>
    </message>
    <message>
        <source>What to look for in every document</source>
        <translation>À rechercher dans chaque document</translation>
    </message>
    <message>
        <source>What would have been right, in a few words</source>
        <translation>La bonne réponse, en quelques mots</translation>
    </message>
    <message>
        <source>Whole ladder</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Without {rungs}</source>
        <translation>Sans {rungs}</translation>
    </message>
    <message>
        <source>Writing. What it says is checked against the documents at the end.</source>
        <translation>Rédaction. Le contenu sera vérifié dans les documents à la fin.</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>adaptateur</translation>
    </message>
    <message>
        <source>adapter {name} at {scale}</source>
        <translation>adaptateur {name} à l’échelle {scale}</translation>
    </message>
    <message>
        <source>all {seconds} s</source>
        <translation>total {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>at the longest an answer may be</source>
        <translation>à la longueur maximale d’une réponse</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>conversation</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>examples {name}</source>
        <translation>exemples {name}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>premier mot {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>format {name}</source>
        <translation>format {name}</translation>
    </message>
    <message>
        <source>no support found</source>
        <translation>aucun appui trouvé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none: the documents’ own sentences</source>
        <translation>aucun&#xa0;: les phrases mêmes des documents</translation>
    </message>
    <message>
        <source>only the documents’ own sentences</source>
        <translation>uniquement les phrases des documents</translation>
    </message>
    <message>
        <source>partly supported</source>
        <translation>appui partiel</translation>
    </message>
    <message>
        <source>persona {name}</source>
        <translation>rôle {name}</translation>
    </message>
    <message>
        <source>pinned documents</source>
        <translation>documents épinglés</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>consigne</translation>
    </message>
    <message>
        <source>retrieval</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>search {seconds} s</source>
        <translation>recherche {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>with a sentence of the documents instead</source>
        <translation>par une phrase des documents à la place</translation>
    </message>
    <message>
        <source>without {rung}</source>
        <translation>sans {rung}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{found} found, {given} given to the model</source>
        <translation>{found} trouvés, {given} transmis au modèle</translation>
    </message>
    <message>
        <source>{kind}: {a} / {b}</source>
        <translation>{kind}&#xa0;: {a} / {b}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{place}: {quote}</source>
        <translation>{place}&#xa0;: {quote}</translation>
    </message>
    <message>
        <source>{prompt} read ({reused} from memory), {answer} written, of {context}</source>
        <translation>{prompt} lus (dont {reused} en mémoire), {answer} écrits, sur {context}</translation>
    </message>
    <message>
        <source>{same} sentences are the same in both. {differing} differ in facts, {reworded} in wording; {only_a} stand only in the first, {only_b} only in the second.</source>
        <translation>Phrases identiques dans les deux&#xa0;: {same}. Différences de faits&#xa0;: {differing}, de formulation&#xa0;: {reworded}&#x202f;; dans le premier seulement&#xa0;: {only_a}, dans le second seulement&#xa0;: {only_b}.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed}&#xa0;jetons/s</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>«&#x202f;{quote}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Answer the last question anew</source>
        <translation>Répondre à nouveau à la dernière question</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>Interroger tous les documents</translation>
    </message>
    <message>
        <source>Cancel reading files</source>
        <translation>Annuler la lecture des fichiers</translation>
    </message>
    <message>
        <source>Casemate</source>
        <translation>Casemate</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>Fermer les sources</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Copy the last answer with its sources</source>
        <translation>Copier la dernière réponse avec ses sources</translation>
    </message>
    <message>
        <source>Copy the last answer without citations</source>
        <translation>Copier la dernière réponse sans les citations</translation>
    </message>
    <message>
        <source>Delete the conversation…</source>
        <translation>Supprimer la conversation…</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Draft questions from the documents</source>
        <translation>Proposer des questions à partir des documents</translation>
    </message>
    <message>
        <source>Edit the last question and ask again</source>
        <translation>Modifier la dernière question et la reposer</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Export the conversation as {format}…</source>
        <translation>Exporter la conversation en {format}…</translation>
    </message>
    <message>
        <source>Find a collection</source>
        <translation>Rechercher une collection</translation>
    </message>
    <message>
        <source>Find a command, a document, a conversation…</source>
        <translation>Rechercher une commande, un document, une conversation…</translation>
    </message>
    <message>
        <source>Find in the document shown</source>
        <translation>Rechercher dans le document affiché</translation>
    </message>
    <message>
        <source>Fit the page&apos;s width</source>
        <translation>Ajuster à la largeur de la page</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Ajuster à la page entière</translation>
    </message>
    <message>
        <source>Free the model&apos;s memory</source>
        <translation>Libérer la mémoire du modèle</translation>
    </message>
    <message>
        <source>Go on from here in a new conversation</source>
        <translation>Poursuivre à partir d’ici dans une nouvelle conversation</translation>
    </message>
    <message>
        <source>Go on reading files</source>
        <translation>Reprendre la lecture des fichiers</translation>
    </message>
    <message>
        <source>How the last answer was made</source>
        <translation>Comment la dernière réponse a été produite</translation>
    </message>
    <message>
        <source>Import a model…</source>
        <translation>Importer un modèle…</translation>
    </message>
    <message>
        <source>Import an adapter…</source>
        <translation>Importer un adaptateur…</translation>
    </message>
    <message>
        <source>Import questions…</source>
        <translation>Importer des questions…</translation>
    </message>
    <message>
        <source>Keep in step with a folder…</source>
        <translation>Suivre un dossier…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Agrandir la page</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Load the model now</source>
        <translation>Charger le modèle maintenant</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Move the collection down</source>
        <translation>Descendre la collection</translation>
    </message>
    <message>
        <source>Move the collection up</source>
        <translation>Monter la collection</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Next citation</source>
        <translation>Citation suivante</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Open the document in its program</source>
        <translation>Ouvrir le document dans son programme</translation>
    </message>
    <message>
        <source>Pause reading files</source>
        <translation>Suspendre la lecture des fichiers</translation>
    </message>
    <message>
        <source>Previous citation</source>
        <translation>Citation précédente</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Remove the empty collection</source>
        <translation>Retirer la collection vide</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Renommer la collection</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Renommer la conversation</translation>
    </message>
    <message>
        <source>Run the question set</source>
        <translation>Lancer le jeu de questions</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Show earlier runs</source>
        <translation>Afficher les essais précédents</translation>
    </message>
    <message>
        <source>Show or hide the evidence</source>
        <translation>Afficher ou masquer les sources</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Show the adapters</source>
        <translation>Afficher les adaptateurs</translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation>Afficher la conversation</translation>
    </message>
    <message>
        <source>Show the document&apos;s folder</source>
        <translation>Afficher le dossier du document</translation>
    </message>
    <message>
        <source>Show the evaluation</source>
        <translation>Afficher l’évaluation</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Afficher la bibliothèque</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>Show the pinned documents</source>
        <translation>Afficher les documents épinglés</translation>
    </message>
    <message>
        <source>Show the prompts</source>
        <translation>Afficher les consignes</translation>
    </message>
    <message>
        <source>Show the questions</source>
        <translation>Afficher les questions</translation>
    </message>
    <message>
        <source>Show the results of the evaluation</source>
        <translation>Afficher les résultats de l’évaluation</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Afficher les échecs</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Réduire la page</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Sort documents, choose columns</source>
        <translation>Trier les documents, choisir les colonnes</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Stop the evaluation</source>
        <translation>Arrêter l’évaluation</translation>
    </message>
    <message>
        <source>Text as large as usual</source>
        <translation>Texte à la taille habituelle</translation>
    </message>
    <message>
        <source>Try everything again that failed</source>
        <translation>Réessayer tout ce qui a échoué</translation>
    </message>
    <message>
        <source>Use no adapter</source>
        <translation>N’utiliser aucun adaptateur</translation>
    </message>
    <message>
        <source>Verify the model files</source>
        <translation>Vérifier les fichiers des modèles</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Write a question</source>
        <translation>Écrire une question</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;{1}&quot; is no day.</source>
        <translation>«&#x202f;{1}&#x202f;» n’est pas un jour.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is no name for a question set.</source>
        <translation>«&#x202f;{1}&#x202f;» n’est pas un nom pour un jeu de questions.</translation>
    </message>
    <message>
        <source>1 page could not be read: {1}.</source>
        <translation>1 page n’a pas pu être lue&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>1 place could not be read as {1} text and became �</source>
        <translation>1 endroit n’a pas pu être lu comme texte {1} et est devenu �</translation>
    </message>
    <message>
        <source>200 characters are the most.</source>
        <translation>200 caractères au plus.</translation>
    </message>
    <message>
        <source>A PEFT adapter is adapter_model.safetensors and adapter_config.json in one folder.</source>
        <translation>Un adaptateur PEFT se compose de adapter_model.safetensors et de adapter_config.json dans un même dossier.</translation>
    </message>
    <message>
        <source>A bigger model does.</source>
        <translation>Un modèle plus grand le fait.</translation>
    </message>
    <message>
        <source>A bigger model is the surest remedy; an adapter, if the questions that fail are of one kind.</source>
        <translation>Un modèle plus grand est le remède le plus sûr&#x202f;; un adaptateur, si les questions qui échouent sont d’un même genre.</translation>
    </message>
    <message>
        <source>A cleaner scan at 300 dpi may help.</source>
        <translation>Une numérisation plus nette, à 300 dpi, peut aider.</translation>
    </message>
    <message>
        <source>A kernel with seccomp is needed.</source>
        <translation>Il faut un noyau avec seccomp.</translation>
    </message>
    <message>
        <source>A line is an object: question, expected_document, quote or ranges, answer; see README.md, “Measuring it”.</source>
        <translation>Une ligne est un objet&#xa0;: question, expected_document, quote ou ranges, answer&#x202f;; voir README.md, «&#x202f;Measuring it&#x202f;».</translation>
    </message>
    <message>
        <source>A model cannot be run with {1}={2}.</source>
        <translation>Un modèle ne peut pas fonctionner avec {1}={2}.</translation>
    </message>
    <message>
        <source>A narrower scope helps at once.</source>
        <translation>Une portée plus étroite aide aussitôt.</translation>
    </message>
    <message>
        <source>A persona can be named.</source>
        <translation>Un rôle peut être nommé.</translation>
    </message>
    <message>
        <source>A prompt that asks for the documents&apos; own words helps, and a bigger model.</source>
        <translation>Une consigne qui demande les mots mêmes des documents aide, de même qu’un modèle plus grand.</translation>
    </message>
    <message>
        <source>A schema is a JSON object.</source>
        <translation>Un schéma est un objet JSON.</translation>
    </message>
    <message>
        <source>A schema is for JSON.</source>
        <translation>Un schéma ne vaut que pour JSON.</translation>
    </message>
    <message>
        <source>A survey looks for what documents hold, not for what they lack.</source>
        <translation>Un examen cherche ce que les documents contiennent, pas ce qui leur manque.</translation>
    </message>
    <message>
        <source>AN INTERNET SOCKET COULD BE OPENED ({1}); enforced by audit hook</source>
        <translation>UN SOCKET INTERNET A PU ÊTRE OUVERT ({1})&#x202f;; imposé par un audit hook</translation>
    </message>
    <message>
        <source>AN INTERNET SOCKET COULD BE OPENED ({1}); enforced by none</source>
        <translation>UN SOCKET INTERNET A PU ÊTRE OUVERT ({1})&#x202f;; rien ne l’impose</translation>
    </message>
    <message>
        <source>AN INTERNET SOCKET COULD BE OPENED ({1}); enforced by seccomp</source>
        <translation>UN SOCKET INTERNET A PU ÊTRE OUVERT ({1})&#x202f;; imposé par seccomp</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Ajoutez-le.</translation>
    </message>
    <message>
        <source>Add the file from where it is.</source>
        <translation>Ajoutez le fichier depuis son emplacement.</translation>
    </message>
    <message>
        <source>Add the file, then evaluate again.</source>
        <translation>Ajoutez le fichier, puis évaluez à nouveau.</translation>
    </message>
    <message>
        <source>An adapter cannot have the scale {1}.</source>
        <translation>Un adaptateur ne peut pas avoir l’échelle {1}.</translation>
    </message>
    <message>
        <source>Ask a shorter question, or choose a model with a longer context.</source>
        <translation>Posez une question plus courte, ou choisissez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>Ask again, or ask for less.</source>
        <translation>Posez la question à nouveau, ou demandez moins.</translation>
    </message>
    <message>
        <source>Ask again: it is started anew.</source>
        <translation>Posez la question à nouveau&#xa0;: il est redémarré.</translation>
    </message>
    <message>
        <source>Ask for less, or bound it in the schema: &quot;maxLength&quot;, &quot;maxItems&quot;.</source>
        <translation>Demandez moins, ou limitez dans le schéma&#xa0;: &quot;maxLength&quot;, &quot;maxItems&quot;.</translation>
    </message>
    <message>
        <source>Ask in the document&apos;s words, or change what is retrieved: the embedder, the keywords, the size of passages.</source>
        <translation>Posez la question dans les mots du document, ou changez ce qui est retrouvé&#xa0;: le modèle de plongement, les mots-clés, la taille des passages.</translation>
    </message>
    <message>
        <source>Ask in the document&apos;s words; if many questions fail so, the threshold of the evidence is too strict for these documents.</source>
        <translation>Posez la question dans les mots du document&#x202f;; si beaucoup de questions échouent ainsi, le seuil des sources est trop strict pour ces documents.</translation>
    </message>
    <message>
        <source>Ask something in words.</source>
        <translation>Posez une question avec des mots.</translation>
    </message>
    <message>
        <source>At most {1} adapters can be used at once.</source>
        <translation>{1} adaptateurs au plus peuvent être utilisés à la fois.</translation>
    </message>
    <message>
        <source>Casemate does not run where it cannot close the network.</source>
        <translation>Casemate ne fonctionne pas là où il ne peut pas fermer le réseau.</translation>
    </message>
    <message>
        <source>Casemate runs GGUF files.</source>
        <translation>Casemate utilise des fichiers GGUF.</translation>
    </message>
    <message>
        <source>Check each and set &quot;reviewed&quot;: true.</source>
        <translation>Vérifiez chacune et indiquez &quot;reviewed&quot;: true.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Vérifiez que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>Check that you may read the file.</source>
        <translation>Vérifiez que vous avez le droit de lire le fichier.</translation>
    </message>
    <message>
        <source>Check the disk and its permissions.</source>
        <translation>Vérifiez le disque et ses droits d’accès.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Vérifiez les droits d’accès du fichier.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s owner and permissions, or choose another with --home.</source>
        <translation>Vérifiez le propriétaire et les droits du dossier, ou choisissez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Vérifiez les droits d’accès du dossier.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter in GGUF format, or a PEFT folder, made for the model that answers.</source>
        <translation>Choisissez un adaptateur LoRA au format GGUF, ou un dossier PEFT, fait pour le modèle qui répond.</translation>
    </message>
    <message>
        <source>Choose a complete text-generation model in one GGUF file.</source>
        <translation>Choisissez un modèle de texte complet en un seul fichier GGUF.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf, from a source you trust.</source>
        <translation>Choisissez un fichier qui se termine par .gguf, d’une source de confiance.</translation>
    </message>
    <message>
        <source>Choose a model with a longer context, or set a longer one.</source>
        <translation>Choisissez un modèle au contexte plus long, ou réglez-en un plus long.</translation>
    </message>
    <message>
        <source>Choose a smaller adapter.</source>
        <translation>Choisissez un adaptateur plus petit.</translation>
    </message>
    <message>
        <source>Choose another adapter.</source>
        <translation>Choisissez un autre adaptateur.</translation>
    </message>
    <message>
        <source>Choose another one instead.</source>
        <translation>Choisissez-en un autre à la place.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose fewer.</source>
        <translation>Choisissez-en moins.</translation>
    </message>
    <message>
        <source>Choose one up to {1}, mostly between 0 and 1; to go without an adapter, leave it out.</source>
        <translation>Choisissez-en une jusqu’à {1}, le plus souvent entre 0 et 1&#x202f;; pour vous passer d’adaptateur, ne l’indiquez pas.</translation>
    </message>
    <message>
        <source>Chroma is {1}, {2} of {3} vectors</source>
        <translation>Chroma&#xa0;: {1}, {2} vecteurs sur {3}</translation>
    </message>
    <message>
        <source>Close other programs, choose a smaller model, or set a shorter context.</source>
        <translation>Fermez d’autres programmes, choisissez un modèle plus petit ou réglez un contexte plus court.</translation>
    </message>
    <message>
        <source>Close the other Casemate, or use another data folder with --home.</source>
        <translation>Fermez l’autre Casemate, ou utilisez un autre dossier de données avec --home.</translation>
    </message>
    <message>
        <source>Conversation {1} has no turn {2}.</source>
        <translation>La conversation {1} n’a pas de question {2}.</translation>
    </message>
    <message>
        <source>Convert it to GGUF with llama.cpp&apos;s convert_lora_to_gguf.py, then import that with --base.</source>
        <translation>Convertissez-le en GGUF avec convert_lora_to_gguf.py de llama.cpp, puis importez le résultat avec --base.</translation>
    </message>
    <message>
        <source>Documents are being added.</source>
        <translation>Des documents sont en cours d’ajout.</translation>
    </message>
    <message>
        <source>Edit free, bullets, table or json.</source>
        <translation>Modifiez free, bullets, table ou json.</translation>
    </message>
    <message>
        <source>Evaluate both with the same model.</source>
        <translation>Évaluez les deux avec le même modèle.</translation>
    </message>
    <message>
        <source>Evaluate its question set anew, and compare the two runs.</source>
        <translation>Évaluez à nouveau son jeu de questions, et comparez les deux essais.</translation>
    </message>
    <message>
        <source>Evaluate its question set anew.</source>
        <translation>Évaluez à nouveau son jeu de questions.</translation>
    </message>
    <message>
        <source>Export the adapter from PEFT as plain LoRA in safetensors format.</source>
        <translation>Exportez l’adaptateur depuis PEFT comme simple LoRA au format safetensors.</translation>
    </message>
    <message>
        <source>For example {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {…}}.</source>
        <translation>Par exemple {&quot;type&quot;: &quot;object&quot;, &quot;properties&quot;: {…}}.</translation>
    </message>
    <message>
        <source>Formats that can be read: {1}.</source>
        <translation>Formats lisibles&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds {1}.</source>
        <translation>Libérez de la place sur le disque qui contient {1}.</translation>
    </message>
    <message>
        <source>Free some space, or move the data folder with --home.</source>
        <translation>Libérez de la place, ou déplacez le dossier de données avec --home.</translation>
    </message>
    <message>
        <source>Get a whole copy of the file, or save it anew.</source>
        <translation>Procurez-vous une copie complète du fichier, ou enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>Get a whole copy of the file.</source>
        <translation>Procurez-vous une copie complète du fichier.</translation>
    </message>
    <message>
        <source>Give it a short one.</source>
        <translation>Donnez-en un court.</translation>
    </message>
    <message>
        <source>Give the file another name, then import it again.</source>
        <translation>Donnez un autre nom au fichier, puis importez-le à nouveau.</translation>
    </message>
    <message>
        <source>If a program fills the page in, save it from the browser as a complete page.</source>
        <translation>Si un programme remplit la page, enregistrez-la depuis le navigateur comme page complète.</translation>
    </message>
    <message>
        <source>If it is a document, name it when you add it.</source>
        <translation>S’il s’agit d’un document, nommez-le en l’ajoutant.</translation>
    </message>
    <message>
        <source>If that happens every time, choose another model.</source>
        <translation>Si cela se produit à chaque fois, choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>If the answer is right in other words, add those to the question&apos;s answers.</source>
        <translation>Si la réponse est juste en d’autres mots, ajoutez-les aux réponses de la question.</translation>
    </message>
    <message>
        <source>Import it again when nothing else writes to it.</source>
        <translation>Importez-le à nouveau quand rien d’autre n’y écrit.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importez-le à nouveau.</translation>
    </message>
    <message>
        <source>Install it, and add the file again: {1}</source>
        <translation>Installez-la, puis ajoutez le fichier à nouveau&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Install it: {1}</source>
        <translation>Installez-la&#xa0;: {1}</translation>
    </message>
    <message>
        <source>It has {1}, from 1.</source>
        <translation>Il y en a {1}, à partir de 1.</translation>
    </message>
    <message>
        <source>It holds a comment only: {1}</source>
        <translation>Il ne contient qu’un commentaire&#xa0;: {1}</translation>
    </message>
    <message>
        <source>It is found, but ranked too low: ranking is what to work on.</source>
        <translation>Il est trouvé, mais classé trop bas&#xa0;: c’est au classement qu’il faut travailler.</translation>
    </message>
    <message>
        <source>It is not said what {1} is for, so questions cannot be given to it.</source>
        <translation>Il n’est pas dit à quoi sert {1}&#xa0;: des questions ne peuvent donc pas lui être confiées.</translation>
    </message>
    <message>
        <source>It is one phrase, the end of an instruction.</source>
        <translation>C’est un seul membre de phrase, la fin d’une instruction.</translation>
    </message>
    <message>
        <source>It is part of the installation: install Casemate again.</source>
        <translation>Il fait partie de l’installation&#xa0;: installez Casemate à nouveau.</translation>
    </message>
    <message>
        <source>It is probably an unfinished copy: copy it again and compare its size with the source.</source>
        <translation>C’est sans doute une copie inachevée&#xa0;: copiez-le à nouveau et comparez sa taille avec celle de la source.</translation>
    </message>
    <message>
        <source>It may have 1 to {1} characters.</source>
        <translation>1 à {1} caractères sont possibles.</translation>
    </message>
    <message>
        <source>It may have {1} characters.</source>
        <translation>{1} caractères sont possibles.</translation>
    </message>
    <message>
        <source>It was expected at {1}.</source>
        <translation>Il était attendu à l’emplacement {1}.</translation>
    </message>
    <message>
        <source>It was set aside as {1}, and what it said no longer holds.</source>
        <translation>Il a été mis de côté sous le nom {1}, et ce qu’il disait ne vaut plus.</translation>
    </message>
    <message>
        <source>Its file, its card and --base must name the same model.</source>
        <translation>Son fichier, sa fiche et --base doivent nommer le même modèle.</translation>
    </message>
    <message>
        <source>Keys and values in that type need flash attention.</source>
        <translation>Les clés et valeurs de ce type nécessitent flash attention.</translation>
    </message>
    <message>
        <source>Landlock ABI {1}: the parse worker has no files</source>
        <translation>Landlock ABI {1}&#xa0;: le processus de lecture n’a aucun fichier</translation>
    </message>
    <message>
        <source>Leave out the examples and --without, or do not ask the pin.</source>
        <translation>Renoncez aux exemples et à --without, ou n’interrogez pas l’élément épinglé.</translation>
    </message>
    <message>
        <source>Leave out the other format.</source>
        <translation>Renoncez à l’autre format.</translation>
    </message>
    <message>
        <source>Line {1} repeats line {2}; it is asked once.</source>
        <translation>La ligne {1} répète la ligne {2}&#x202f;; elle est posée une fois.</translation>
    </message>
    <message>
        <source>Look at it in its own program.</source>
        <translation>Regardez-le dans son propre programme.</translation>
    </message>
    <message>
        <source>Look at the extracted text: either the words were lost in reading the file, or the quote is not as the document has it.</source>
        <translation>Regardez le texte extrait&#xa0;: soit les mots ont été perdus à la lecture du fichier, soit la citation n’est pas telle que dans le document.</translation>
    </message>
    <message>
        <source>Look at what it cites: if that does answer the question, the question set is wrong.</source>
        <translation>Regardez ce qu’il cite&#xa0;: si cela répond bien à la question, c’est le jeu de questions qui est faux.</translation>
    </message>
    <message>
        <source>Look for “{1}” instead, and see where it was not found.</source>
        <translation>Cherchez plutôt «&#x202f;{1}&#x202f;», et voyez où cela n’a pas été trouvé.</translation>
    </message>
    <message>
        <source>Make it first, or name a file in another.</source>
        <translation>Créez-le d’abord, ou nommez un fichier dans un autre.</translation>
    </message>
    <message>
        <source>Make it simpler: objects, lists, texts, numbers and enumerations always work.</source>
        <translation>Simplifiez-le&#xa0;: objets, listes, textes, nombres et énumérations fonctionnent toujours.</translation>
    </message>
    <message>
        <source>Mend it, or import the adapter without it.</source>
        <translation>Corrigez-la, ou importez l’adaptateur sans elle.</translation>
    </message>
    <message>
        <source>Mend it.</source>
        <translation>Corrigez-la.</translation>
    </message>
    <message>
        <source>Mend the file or move it away.</source>
        <translation>Corrigez le fichier ou déplacez-le.</translation>
    </message>
    <message>
        <source>Mend the file.</source>
        <translation>Corrigez le fichier.</translation>
    </message>
    <message>
        <source>Mend the schema.</source>
        <translation>Corrigez le schéma.</translation>
    </message>
    <message>
        <source>Mend what the error names, then have it read again.</source>
        <translation>Corrigez ce que l’erreur désigne, puis faites-le relire.</translation>
    </message>
    <message>
        <source>Merge the parts with llama.cpp&apos;s gguf-split, then import the result.</source>
        <translation>Fusionnez les parties avec gguf-split de llama.cpp, puis importez le résultat.</translation>
    </message>
    <message>
        <source>Move the file away, and pin the documents again.</source>
        <translation>Déplacez le fichier, et épinglez à nouveau les documents.</translation>
    </message>
    <message>
        <source>Move {1} away and import your models again; the model files beside it are kept.</source>
        <translation>Déplacez {1} et importez à nouveau vos modèles&#x202f;; les fichiers de modèle à côté sont conservés.</translation>
    </message>
    <message>
        <source>Name a file in a folder of your own.</source>
        <translation>Nommez un fichier dans un dossier à vous.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Nommez un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>Name a file of questions, JSON Lines.</source>
        <translation>Nommez un fichier de questions, JSON Lines.</translation>
    </message>
    <message>
        <source>Name a folder that is there.</source>
        <translation>Nommez un dossier qui existe.</translation>
    </message>
    <message>
        <source>Name a whole number from 0 to 4294967295.</source>
        <translation>Indiquez un nombre entier de 0 à 4294967295.</translation>
    </message>
    <message>
        <source>Name a word or more.</source>
        <translation>Indiquez un mot ou plus.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nommez un autre fichier.</translation>
    </message>
    <message>
        <source>Name two to compare.</source>
        <translation>Nommez-en deux à comparer.</translation>
    </message>
    <message>
        <source>Names that begin with a dot are programs&apos; own.</source>
        <translation>Les noms qui commencent par un point appartiennent aux programmes.</translation>
    </message>
    <message>
        <source>No page of {1} can be read.</source>
        <translation>Aucune page de {1} ne peut être lue.</translation>
    </message>
    <message>
        <source>No sentence of the passages is near enough to the question.</source>
        <translation>Aucune phrase des passages n’est assez proche de la question.</translation>
    </message>
    <message>
        <source>No text could be read on all of it of {1}.</source>
        <translation>Aucun texte n’a pu être lu dans {1}.</translation>
    </message>
    <message>
        <source>No text could be read on page {1} of {2}.</source>
        <translation>Aucun texte n’a pu être lu à la page {1} de {2}.</translation>
    </message>
    <message>
        <source>Nothing already indexed is lost.</source>
        <translation>Rien de ce qui est déjà indexé n’est perdu.</translation>
    </message>
    <message>
        <source>Nothing can be written in {1}.</source>
        <translation>Rien ne peut être écrit dans {1}.</translation>
    </message>
    <message>
        <source>Nothing in it can be searched.</source>
        <translation>Rien n’y peut être recherché.</translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>Rien n’est épinglé.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it is read once.</source>
        <translation>Il n’y a rien à faire&#xa0;: il est lu une fois.</translation>
    </message>
    <message>
        <source>One of the runs measured retrieval only.</source>
        <translation>L’un des essais n’a mesuré que la recherche des passages.</translation>
    </message>
    <message>
        <source>Only books without copy protection can be read.</source>
        <translation>Seuls les livres sans protection contre la copie peuvent être lus.</translation>
    </message>
    <message>
        <source>Only files can be added.</source>
        <translation>Seuls des fichiers peuvent être ajoutés.</translation>
    </message>
    <message>
        <source>Only references within it are followed: &quot;#/$defs/…&quot;.</source>
        <translation>Seules les références internes sont suivies&#xa0;: &quot;#/$defs/…&quot;.</translation>
    </message>
    <message>
        <source>Only those for {1} can (Llama, Mistral, SmolLM).</source>
        <translation>Seuls ceux pour {1} le peuvent (Llama, Mistral, SmolLM).</translation>
    </message>
    <message>
        <source>Open it in Excel, save a copy without a password, and add that.</source>
        <translation>Ouvrez-le dans Excel, enregistrez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Open it in LibreOffice, save a copy without a password, and add that.</source>
        <translation>Ouvrez-le dans LibreOffice, enregistrez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Open it in Outlook, save it anew, and add that.</source>
        <translation>Ouvrez-le dans Outlook, enregistrez-le à nouveau et ajoutez le résultat.</translation>
    </message>
    <message>
        <source>Open it in PowerPoint, save a copy without a password, and add that.</source>
        <translation>Ouvrez-le dans PowerPoint, enregistrez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, save it anew, and add that.</source>
        <translation>Ouvrez-le dans Word ou LibreOffice, enregistrez-le à nouveau et ajoutez le résultat.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, save it as .docx, and add that.</source>
        <translation>Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx et ajoutez le résultat.</translation>
    </message>
    <message>
        <source>Open it in Word, save a copy without a password, and add that.</source>
        <translation>Ouvrez-le dans Word, enregistrez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Open it in a PDF viewer, save or print a copy without a password, and add that.</source>
        <translation>Ouvrez-le dans un lecteur PDF, enregistrez ou imprimez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Open it in its own program or LibreOffice, save it anew, and add that.</source>
        <translation>Ouvrez-le dans son propre programme ou LibreOffice, enregistrez-le à nouveau et ajoutez le résultat.</translation>
    </message>
    <message>
        <source>Open it in its own program, save a copy without a password, and add that.</source>
        <translation>Ouvrez-le dans son propre programme, enregistrez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew, and add that.</source>
        <translation>Ouvrez-le dans son propre programme, enregistrez-le à nouveau et ajoutez le résultat.</translation>
    </message>
    <message>
        <source>Page {1} of {2} cannot be drawn.</source>
        <translation>La page {1} de {2} ne peut pas être dessinée.</translation>
    </message>
    <message>
        <source>Pin fewer or shorter documents, or choose a model with a longer context.</source>
        <translation>Épinglez des documents moins nombreux ou plus courts, ou choisissez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>Pin less, ask a shorter question, or choose a model with a longer context.</source>
        <translation>Épinglez moins, posez une question plus courte ou choisissez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>Pinned documents stand at the start of the prompt and have been read already: no examples go before them, and nothing is left out.</source>
        <translation>Les documents épinglés sont au début de la consigne et ont déjà été lus&#xa0;: aucun exemple ne les précède, et rien n’est omis.</translation>
    </message>
    <message>
        <source>Put it back or choose another {1}.</source>
        <translation>Remettez-le en place ou choisissez autre chose ({1}).</translation>
    </message>
    <message>
        <source>Rank it higher, or use a bigger model, which is given more passages.</source>
        <translation>Classez-le plus haut, ou utilisez un modèle plus grand, qui reçoit plus de passages.</translation>
    </message>
    <message>
        <source>Reading page {1} of {2} took more than {3} s and was stopped.</source>
        <translation>La lecture de la page {1} de {2} a pris plus de {3} s et a été arrêtée.</translation>
    </message>
    <message>
        <source>Reading the parse worker took more than {1} s and was stopped.</source>
        <translation>Le démarrage du processus de lecture a pris plus de {1} s et a été arrêté.</translation>
    </message>
    <message>
        <source>Reading {1} took more than {2} s and was stopped.</source>
        <translation>La lecture de {1} a pris plus de {2} s et a été arrêtée.</translation>
    </message>
    <message>
        <source>Remove it and import it again.</source>
        <translation>Retirez-le et importez-le à nouveau.</translation>
    </message>
    <message>
        <source>Remove it from the file.</source>
        <translation>Retirez-le du fichier.</translation>
    </message>
    <message>
        <source>Remove one of the two lines.</source>
        <translation>Retirez l’une des deux lignes.</translation>
    </message>
    <message>
        <source>Remove the link, or bring back what it led to.</source>
        <translation>Retirez le lien, ou rétablissez ce vers quoi il menait.</translation>
    </message>
    <message>
        <source>Rename it and import it again, or remove the other one first.</source>
        <translation>Renommez-le et importez-le à nouveau, ou retirez d’abord l’autre.</translation>
    </message>
    <message>
        <source>Rename the collection when they are in.</source>
        <translation>Renommez la collection une fois qu’ils y sont.</translation>
    </message>
    <message>
        <source>Rename the file and import it again, or remove the other model first.</source>
        <translation>Renommez le fichier et importez-le à nouveau, ou retirez d’abord l’autre modèle.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away and add the documents again.</source>
        <translation>Restaurez-le depuis une sauvegarde, ou déplacez-le et ajoutez à nouveau les documents.</translation>
    </message>
    <message>
        <source>Run {1} cannot be read: {2} is damaged.</source>
        <translation>L’essai {1} ne peut pas être lu&#xa0;: {2} est endommagé.</translation>
    </message>
    <message>
        <source>Run {1} was answered by {2}; now {3} answers, or its file is another one.</source>
        <translation>Dans l’essai {1}, c’est {2} qui a répondu&#x202f;; maintenant c’est {3}, ou son fichier est un autre.</translation>
    </message>
    <message>
        <source>Run {1} was made with another embedder.</source>
        <translation>L’essai {1} a été fait avec un autre modèle de plongement.</translation>
    </message>
    <message>
        <source>Run {1} was made with {2} = not set; it is {3} now.</source>
        <translation>Dans l’essai {1}, {2} n’était pas réglé&#x202f;; c’est {3} maintenant.</translation>
    </message>
    <message>
        <source>Run {1} was made with {2} = {3}; it is {4} now.</source>
        <translation>L’essai {1} a été fait avec {2} = {3}&#x202f;; c’est {4} maintenant.</translation>
    </message>
    <message>
        <source>Run {1} was stopped after {2} of {3} questions.</source>
        <translation>L’essai {1} a été arrêté après {2} questions sur {3}.</translation>
    </message>
    <message>
        <source>Run {1} was written by another version of Casemate.</source>
        <translation>L’essai {1} a été écrit par une autre version de Casemate.</translation>
    </message>
    <message>
        <source>Save a copy without a password and add that.</source>
        <translation>Enregistrez une copie sans mot de passe et ajoutez-la.</translation>
    </message>
    <message>
        <source>Save a decrypted copy and add that.</source>
        <translation>Enregistrez une copie déchiffrée et ajoutez-la.</translation>
    </message>
    <message>
        <source>Save it anew from its program.</source>
        <translation>Enregistrez-le à nouveau depuis son programme.</translation>
    </message>
    <message>
        <source>Save it anew from the mail program.</source>
        <translation>Enregistrez-le à nouveau depuis le logiciel de messagerie.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>Say in words what to look for in each document.</source>
        <translation>Dites avec des mots ce qu’il faut chercher dans chaque document.</translation>
    </message>
    <message>
        <source>Say what would have been right.</source>
        <translation>Dites ce qui aurait été juste.</translation>
    </message>
    <message>
        <source>Scan it at 300 dpi, or cut it into parts.</source>
        <translation>Numérisez-le à 300 dpi, ou découpez-le.</translation>
    </message>
    <message>
        <source>Set flash_attention=on as well.</source>
        <translation>Réglez aussi flash_attention=on.</translation>
    </message>
    <message>
        <source>Set it back, or evaluate anew and compare the two runs.</source>
        <translation>Remettez-le comme avant, ou évaluez à nouveau et comparez les deux essais.</translation>
    </message>
    <message>
        <source>Split it, or save it anew from its program.</source>
        <translation>Divisez-le, ou enregistrez-le à nouveau depuis son programme.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>Divisez-le.</translation>
    </message>
    <message>
        <source>Split the document and add its parts.</source>
        <translation>Divisez le document et ajoutez ses parties.</translation>
    </message>
    <message>
        <source>Split the document, or take large pictures out of it.</source>
        <translation>Divisez le document, ou retirez-en les grandes images.</translation>
    </message>
    <message>
        <source>Split the file, or close other programs and try again.</source>
        <translation>Divisez le fichier, ou fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Divisez le fichier.</translation>
    </message>
    <message>
        <source>Split the page and add its parts.</source>
        <translation>Divisez la page et ajoutez ses parties.</translation>
    </message>
    <message>
        <source>Split the workbook, or delete what stands far off in it.</source>
        <translation>Divisez le classeur, ou supprimez-y ce qui est très à l’écart.</translation>
    </message>
    <message>
        <source>Start the newer version, or use another data folder with --home.</source>
        <translation>Lancez la version plus récente, ou utilisez un autre dossier de données avec --home.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Prenez un autre nom.</translation>
    </message>
    <message>
        <source>Take small letters, digits and hyphens, 40 at most.</source>
        <translation>Utilisez des minuscules, des chiffres et des traits d’union, 40 au plus.</translation>
    </message>
    <message>
        <source>Text recognition answered nonsense at page {1} of {2}.</source>
        <translation>La reconnaissance de texte a répondu n’importe quoi à la page {1} de {2}.</translation>
    </message>
    <message>
        <source>Text recognition answered without end at page {1} of {2}.</source>
        <translation>La reconnaissance de texte a répondu sans fin à la page {1} de {2}.</translation>
    </message>
    <message>
        <source>Text recognition failed at page {1} of {2}.</source>
        <translation>La reconnaissance de texte a échoué à la page {1} de {2}.</translation>
    </message>
    <message>
        <source>That is no valid JSON schema: {1}.</source>
        <translation>Ce n’est pas un schéma JSON valide&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>That is one document, named twice.</source>
        <translation>C’est un seul document, nommé deux fois.</translation>
    </message>
    <message>
        <source>The adapter cannot be loaded: llama.cpp refuses it.</source>
        <translation>L’adaptateur ne peut pas être chargé&#xa0;: llama.cpp le refuse.</translation>
    </message>
    <message>
        <source>The adapter file {1} is not there.</source>
        <translation>Le fichier d’adaptateur {1} est absent.</translation>
    </message>
    <message>
        <source>The adapter {1} was made for {2}, not for {3}.</source>
        <translation>L’adaptateur {1} a été fait pour {2}, pas pour {3}.</translation>
    </message>
    <message>
        <source>The answering model is another one: {1}, then {2}.</source>
        <translation>Le modèle qui répond est un autre&#xa0;: {1}, puis {2}.</translation>
    </message>
    <message>
        <source>The card of the adapter {1} is damaged.</source>
        <translation>La fiche de l’adaptateur {1} est endommagée.</translation>
    </message>
    <message>
        <source>The card {1} cannot be read as a JSON object of at most {2} kB.</source>
        <translation>La fiche {1} ne peut pas être lue comme un objet JSON d’au plus {2} ko.</translation>
    </message>
    <message>
        <source>The card {1}: &quot;base_model_sha256&quot; is no SHA-256.</source>
        <translation>La fiche {1}&#xa0;: &quot;base_model_sha256&quot; n’est pas un SHA-256.</translation>
    </message>
    <message>
        <source>The collections are: none yet.</source>
        <translation>Les collections sont&#xa0;: aucune pour l’instant.</translation>
    </message>
    <message>
        <source>The collections are: {1}.</source>
        <translation>Les collections sont&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The corrected answer is empty.</source>
        <translation>La réponse corrigée est vide.</translation>
    </message>
    <message>
        <source>The data folder {1} is in use by process {2}.</source>
        <translation>Le dossier de données {1} est utilisé par le processus {2}.</translation>
    </message>
    <message>
        <source>The data folder {1} is in use.</source>
        <translation>Le dossier de données {1} est en cours d’utilisation.</translation>
    </message>
    <message>
        <source>The disk is full: {1} could not be written.</source>
        <translation>Le disque est plein&#xa0;: {1} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>The disk that holds {1} has {2} MB left.</source>
        <translation>Il reste {2} Mo sur le disque qui contient {1}.</translation>
    </message>
    <message>
        <source>The documents take {1} tokens, and the model&apos;s context of {2} has room for {3} of them.</source>
        <translation>Les documents prennent {1} jetons, et le contexte du modèle, de {2}, a de la place pour {3} d’entre eux.</translation>
    </message>
    <message>
        <source>The embedder is another one.</source>
        <translation>Le modèle de plongement est un autre.</translation>
    </message>
    <message>
        <source>The examples {1} hold {2} questions with answers.</source>
        <translation>Les exemples {1} contiennent {2} questions avec réponses.</translation>
    </message>
    <message>
        <source>The file may be damaged or very large.</source>
        <translation>Le fichier est peut-être endommagé ou très volumineux.</translation>
    </message>
    <message>
        <source>The file may be damaged.</source>
        <translation>Le fichier est peut-être endommagé.</translation>
    </message>
    <message>
        <source>The file seems damaged: get a whole copy.</source>
        <translation>Le fichier semble endommagé&#xa0;: procurez-vous une copie complète.</translation>
    </message>
    <message>
        <source>The file {1} is not there.</source>
        <translation>Le fichier {1} est absent.</translation>
    </message>
    <message>
        <source>The format {1} has several lines.</source>
        <translation>Le format {1} a plusieurs lignes.</translation>
    </message>
    <message>
        <source>The installation names no {1} model.</source>
        <translation>L’installation ne nomme aucun modèle pour {1}.</translation>
    </message>
    <message>
        <source>The library has changed: {1} documents then, {2} now.</source>
        <translation>La bibliothèque a changé&#xa0;: {1} documents alors, {2} maintenant.</translation>
    </message>
    <message>
        <source>The library is empty.</source>
        <translation>La bibliothèque est vide.</translation>
    </message>
    <message>
        <source>The list of models {1} cannot be read.</source>
        <translation>La liste des modèles {1} ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The model file {1} is not there.</source>
        <translation>Le fichier de modèle {1} est absent.</translation>
    </message>
    <message>
        <source>The model had the passage and did not say what it says.</source>
        <translation>Le modèle avait le passage et n’a pas dit ce qu’il dit.</translation>
    </message>
    <message>
        <source>The model had the passage and said something else.</source>
        <translation>Le modèle avait le passage et a dit autre chose.</translation>
    </message>
    <message>
        <source>The model may need a newer version of Casemate, or be damaged.</source>
        <translation>Le modèle nécessite peut-être une version plus récente de Casemate, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The model speaks from itself.</source>
        <translation>Le modèle puise dans ses propres connaissances.</translation>
    </message>
    <message>
        <source>The model {1} does not finish loading.</source>
        <translation>Le modèle {1} ne finit pas de se charger.</translation>
    </message>
    <message>
        <source>The model {1} ended unexpectedly ({2}).</source>
        <translation>Le modèle {1} s’est arrêté de façon inattendue ({2}).</translation>
    </message>
    <message>
        <source>The model {1} failed: {2}.</source>
        <translation>Le modèle {1} a échoué&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The model {1} ran out of memory and was ended.</source>
        <translation>Le modèle {1} a manqué de mémoire et a été arrêté.</translation>
    </message>
    <message>
        <source>The model {1} stopped responding.</source>
        <translation>Le modèle {1} ne répond plus.</translation>
    </message>
    <message>
        <source>The model&apos;s answer broke off before its JSON was complete.</source>
        <translation>La réponse du modèle s’est interrompue avant que son JSON soit complet.</translation>
    </message>
    <message>
        <source>The model&apos;s answer does not fit the schema: {1}.</source>
        <translation>La réponse du modèle ne correspond pas au schéma&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The model&apos;s context of {1} tokens is too short to summarize with.</source>
        <translation>Le contexte du modèle, de {1} jetons, est trop court pour résumer.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Le nom est vide.</translation>
    </message>
    <message>
        <source>The name is longer than {1} characters.</source>
        <translation>Le nom dépasse {1} caractères.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Les autres pages ne sont pas concernées.</translation>
    </message>
    <message>
        <source>The parse worker did not start.</source>
        <translation>Le processus de lecture n’a pas démarré.</translation>
    </message>
    <message>
        <source>The passage did not reach the model: rank it higher, or use a bigger model, which is given more of them.</source>
        <translation>Le passage n’est pas parvenu au modèle&#xa0;: classez-le plus haut, ou utilisez un modèle plus grand, qui en reçoit davantage.</translation>
    </message>
    <message>
        <source>The passages are about the subject, but do not say this, and the model did not notice.</source>
        <translation>Les passages traitent du sujet mais ne disent pas cela, et le modèle ne l’a pas remarqué.</translation>
    </message>
    <message>
        <source>The pinned documents and the question take {1} tokens, and the model&apos;s context of {2} has room for {3} beside the answer.</source>
        <translation>Les documents épinglés et la question prennent {1} jetons, et le contexte du modèle, de {2}, a de la place pour {3} à côté de la réponse.</translation>
    </message>
    <message>
        <source>The program part that reads documents crashed at the parse worker.</source>
        <translation>La partie du programme qui lit les documents a planté au démarrage.</translation>
    </message>
    <message>
        <source>The program part that reads documents crashed at {1}.</source>
        <translation>La partie du programme qui lit les documents a planté sur {1}.</translation>
    </message>
    <message>
        <source>The question and its passages take {1} tokens, and the model&apos;s context holds {2}.</source>
        <translation>La question et ses passages prennent {1} jetons, et le contexte du modèle en contient {2}.</translation>
    </message>
    <message>
        <source>The question and the passage share too little.</source>
        <translation>La question et le passage ont trop peu en commun.</translation>
    </message>
    <message>
        <source>The question could not be asked as it stands; the error says why.</source>
        <translation>La question n’a pas pu être posée telle quelle&#x202f;; l’erreur dit pourquoi.</translation>
    </message>
    <message>
        <source>The question is drafted and unreviewed (first: line {1}).</source>
        <translation>La question est un brouillon non vérifié (la première&#xa0;: ligne {1}).</translation>
    </message>
    <message>
        <source>The question is empty.</source>
        <translation>La question est vide.</translation>
    </message>
    <message>
        <source>The question is {1} tokens long, and the model&apos;s context of {2} has room for {3} beside a passage and the answer.</source>
        <translation>La question fait {1} jetons, et le contexte du modèle, de {2}, a de la place pour {3} à côté d’un passage et de la réponse.</translation>
    </message>
    <message>
        <source>The question is {1} tokens long; the model has room for {2}.</source>
        <translation>La question fait {1} jetons&#x202f;; le modèle a de la place pour {2}.</translation>
    </message>
    <message>
        <source>The run was stopped: {1} of {2} questions were asked.</source>
        <translation>L’essai a été arrêté&#xa0;: {1} questions sur {2} ont été posées.</translation>
    </message>
    <message>
        <source>The schema cannot be kept while writing.</source>
        <translation>Le schéma ne peut pas être respecté pendant la rédaction.</translation>
    </message>
    <message>
        <source>The schema has a very long pattern.</source>
        <translation>Le schéma contient un motif très long.</translation>
    </message>
    <message>
        <source>The schema has parts that cannot be kept while writing.</source>
        <translation>Le schéma contient des parties qui ne peuvent pas être respectées pendant la rédaction.</translation>
    </message>
    <message>
        <source>The schema is nested too deeply.</source>
        <translation>Le schéma est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>The schema is too long.</source>
        <translation>Le schéma est trop long.</translation>
    </message>
    <message>
        <source>The schema refers to another file.</source>
        <translation>Le schéma renvoie à un autre fichier.</translation>
    </message>
    <message>
        <source>The setting {1} was {2} and is {3}.</source>
        <translation>Le réglage {1} était {2} et est {3}.</translation>
    </message>
    <message>
        <source>The system refused to give up the network (landlock: {1}).</source>
        <translation>Le système a refusé de renoncer au réseau (landlock&#xa0;: {1}).</translation>
    </message>
    <message>
        <source>The system refused to give up the network (no_new_privs: {1}).</source>
        <translation>Le système a refusé de renoncer au réseau (no_new_privs&#xa0;: {1}).</translation>
    </message>
    <message>
        <source>The system refused to give up the network (seccomp: {1}).</source>
        <translation>Le système a refusé de renoncer au réseau (seccomp&#xa0;: {1}).</translation>
    </message>
    <message>
        <source>The template {1} cannot be read: {2}.</source>
        <translation>Le modèle de consigne {1} ne peut pas être lu&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The template {1} has {2} characters.</source>
        <translation>Le modèle de consigne {1} a {2} caractères.</translation>
    </message>
    <message>
        <source>The template {1} is empty.</source>
        <translation>Le modèle de consigne {1} est vide.</translation>
    </message>
    <message>
        <source>The title is empty.</source>
        <translation>Le titre est vide.</translation>
    </message>
    <message>
        <source>The title is longer than {1} characters.</source>
        <translation>Le titre dépasse {1} caractères.</translation>
    </message>
    <message>
        <source>The {1} file {2} is not there.</source>
        <translation>Le fichier {2} est absent ({1}).</translation>
    </message>
    <message>
        <source>There are no conversations yet.</source>
        <translation>Il n’y a encore aucune conversation.</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Il n’y a encore aucun essai.</translation>
    </message>
    <message>
        <source>There are {1}.</source>
        <translation>Il y a {1}.</translation>
    </message>
    <message>
        <source>There are {1}; keys and values are kept as {2}.</source>
        <translation>Il y a {1}&#x202f;; les clés et valeurs sont conservées en {2}.</translation>
    </message>
    <message>
        <source>There are: {1}.</source>
        <translation>Il y a&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>There can be no other formats.</source>
        <translation>Il ne peut pas y avoir d’autres formats.</translation>
    </message>
    <message>
        <source>There is a collection &quot;{1}&quot; already.</source>
        <translation>Il y a déjà une collection «&#x202f;{1}&#x202f;».</translation>
    </message>
    <message>
        <source>There is another question set &quot;{1}&quot; already.</source>
        <translation>Il y a déjà un autre jeu de questions «&#x202f;{1}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no adapter called {1}.</source>
        <translation>Il n’y a pas d’adaptateur nommé {1}.</translation>
    </message>
    <message>
        <source>There is no collection &quot;{1}&quot;.</source>
        <translation>Il n’y a pas de collection «&#x202f;{1}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no conversation {1}.</source>
        <translation>Il n’y a pas de conversation {1}.</translation>
    </message>
    <message>
        <source>There is no document {1} in the library.</source>
        <translation>Il n’y a pas de document {1} dans la bibliothèque.</translation>
    </message>
    <message>
        <source>There is no folder {1}.</source>
        <translation>Il n’y a pas de dossier {1}.</translation>
    </message>
    <message>
        <source>There is no format called {1}.</source>
        <translation>Il n’y a pas de format nommé {1}.</translation>
    </message>
    <message>
        <source>There is no format {1}.</source>
        <translation>Il n’y a pas de format {1}.</translation>
    </message>
    <message>
        <source>There is no model called {1}.</source>
        <translation>Il n’y a pas de modèle nommé {1}.</translation>
    </message>
    <message>
        <source>There is no persona called {1}.</source>
        <translation>Il n’y a pas de rôle nommé {1}.</translation>
    </message>
    <message>
        <source>There is no pin {1}.</source>
        <translation>Il n’y a pas d’élément épinglé {1}.</translation>
    </message>
    <message>
        <source>There is no question set &quot;{1}&quot;.</source>
        <translation>Il n’y a pas de jeu de questions «&#x202f;{1}&#x202f;».</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} GB and {3} GB are free.</source>
        <translation>Il n’y a pas de place pour {1}&#xa0;: il faut {2} Go et {3} Go sont libres.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} GB and {3} MB are free.</source>
        <translation>Il n’y a pas de place pour {1}&#xa0;: il faut {2} Go et {3} Mo sont libres.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} MB and {3} GB are free.</source>
        <translation>Il n’y a pas de place pour {1}&#xa0;: il faut {2} Mo et {3} Go sont libres.</translation>
    </message>
    <message>
        <source>There is no room for {1}: it needs {2} MB and {3} MB are free.</source>
        <translation>Il n’y a pas de place pour {1}&#xa0;: il faut {2} Mo et {3} Mo sont libres.</translation>
    </message>
    <message>
        <source>There is no run {1}.</source>
        <translation>Il n’y a pas d’essai {1}.</translation>
    </message>
    <message>
        <source>There is no set of examples called {1}.</source>
        <translation>Il n’y a pas d’exemples nommés {1}.</translation>
    </message>
    <message>
        <source>There is no template called {1}.</source>
        <translation>Il n’y a pas de modèle de consigne nommé {1}.</translation>
    </message>
    <message>
        <source>There is nothing in it to index.</source>
        <translation>Il n’y a rien à y indexer.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Il n’y a rien à chercher.</translation>
    </message>
    <message>
        <source>There was not enough memory to read the parse worker.</source>
        <translation>Il n’y avait pas assez de mémoire pour démarrer le processus de lecture.</translation>
    </message>
    <message>
        <source>There was not enough memory to read {1}.</source>
        <translation>Il n’y avait pas assez de mémoire pour lire {1}.</translation>
    </message>
    <message>
        <source>These runs tell nothing of an adapter.</source>
        <translation>Ces essais ne disent rien d’un adaptateur.</translation>
    </message>
    <message>
        <source>These runs were answered by two models, so their difference is not the adapter&apos;s.</source>
        <translation>Deux modèles ont répondu dans ces essais&#xa0;: leur écart n’est donc pas celui de l’adaptateur.</translation>
    </message>
    <message>
        <source>This run measured retrieval only, so answers were not looked at.</source>
        <translation>Cet essai n’a mesuré que la recherche des passages&#xa0;: les réponses n’ont donc pas été examinées.</translation>
    </message>
    <message>
        <source>Unpack it, and add that.</source>
        <translation>Décompressez-le, et ajoutez le résultat.</translation>
    </message>
    <message>
        <source>Unpack it, and add the folder.</source>
        <translation>Décompressez-le, et ajoutez le dossier.</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _.</source>
        <translation>Utilisez des lettres, des chiffres, - et _.</translation>
    </message>
    <message>
        <source>Use that version to read it.</source>
        <translation>Utilisez cette version pour le lire.</translation>
    </message>
    <message>
        <source>What it holds is hidden, such as: {1}</source>
        <translation>Ce qu’il contient est masqué, par exemple&#xa0;: {1}</translation>
    </message>
    <message>
        <source>What was measured of {1} at the scale {2} is of another file or model, or not against the model alone.</source>
        <translation>Ce qui a été mesuré de {1} à l’échelle {2} est d’un autre fichier ou modèle, ou n’est pas comparé au modèle seul.</translation>
    </message>
    <message>
        <source>With {1} answers are worse than without, by more than chance: {2} (run {3}).</source>
        <translation>Avec {1}, les réponses sont moins bonnes que sans, au-delà du hasard&#xa0;: {2} (essai {3}).</translation>
    </message>
    <message>
        <source>Without a model nothing can be put into the fields of that schema: quotes fit only into {&quot;answer&quot;: &quot;…&quot;}.</source>
        <translation>Sans modèle, rien ne peut être mis dans les champs de ce schéma&#xa0;: les citations n’entrent que dans {&quot;answer&quot;: &quot;…&quot;}.</translation>
    </message>
    <message>
        <source>Write 1 to {1}, each as a line &quot;Q: …&quot; and a line &quot;A: …&quot;.</source>
        <translation>Écrivez-en 1 à {1}, chacune comme une ligne «&#x202f;Q: …&#x202f;» et une ligne «&#x202f;A: …&#x202f;».</translation>
    </message>
    <message>
        <source>Write it as year, month, day: 2026-03-01.</source>
        <translation>Écrivez-le en année, mois, jour&#xa0;: 2026-03-01.</translation>
    </message>
    <message>
        <source>a filter folds away rows of the sheet {1}; they were read all the same</source>
        <translation>un filtre masque des lignes de la feuille {1}&#x202f;; elles ont tout de même été lues</translation>
    </message>
    <message>
        <source>a filter or an outline folds away rows or columns of the sheet {1}; they were read all the same</source>
        <translation>un filtre ou un plan masque des lignes ou des colonnes de la feuille {1}&#x202f;; elles ont tout de même été lues</translation>
    </message>
    <message>
        <source>a part of the mail is encrypted and was not read</source>
        <translation>une partie du message est chiffrée et n’a pas été lue</translation>
    </message>
    <message>
        <source>a quotation mark is never closed; quotation marks were read as plain characters</source>
        <translation>un guillemet n’est jamais fermé&#x202f;; les guillemets ont été lus comme de simples caractères</translation>
    </message>
    <message>
        <source>and {1} more warnings</source>
        <translation>et {1} autres avertissements</translation>
    </message>
    <message>
        <source>as it was imported, for {1}</source>
        <translation>tel qu’importé, pour {1}</translation>
    </message>
    <message>
        <source>attachment {1} is damaged and was not read ({2})</source>
        <translation>la pièce jointe {1} est endommagée et n’a pas été lue ({2})</translation>
    </message>
    <message>
        <source>attachments after the first {1} were not read</source>
        <translation>les pièces jointes après les {1} premières n’ont pas été lues</translation>
    </message>
    <message>
        <source>body.rtf is a damaged Outlook message.</source>
        <translation>body.rtf est un message Outlook endommagé.</translation>
    </message>
    <message>
        <source>body.rtf is an encrypted mail.</source>
        <translation>body.rtf est un message chiffré.</translation>
    </message>
    <message>
        <source>entities that the file defines itself were not expanded</source>
        <translation>les entités que le fichier définit lui-même n’ont pas été développées</translation>
    </message>
    <message>
        <source>every internet socket was refused ({1}); enforced by audit hook</source>
        <translation>chaque socket internet a été refusé ({1})&#x202f;; imposé par un audit hook</translation>
    </message>
    <message>
        <source>every internet socket was refused ({1}); enforced by none</source>
        <translation>chaque socket internet a été refusé ({1})&#x202f;; rien ne l’impose</translation>
    </message>
    <message>
        <source>every internet socket was refused ({1}); enforced by seccomp</source>
        <translation>chaque socket internet a été refusé ({1})&#x202f;; imposé par seccomp</translation>
    </message>
    <message>
        <source>everything after the first {1} parts of the mail was not read</source>
        <translation>tout ce qui suit les {1} premières parties du message n’a pas été lu</translation>
    </message>
    <message>
        <source>hidden slides were not read: {1}</source>
        <translation>les diapositives masquées n’ont pas été lues&#xa0;: {1}</translation>
    </message>
    <message>
        <source>it has more than {1} lines and was read as plain text</source>
        <translation>il y a plus de {1} lignes&#x202f;; lu comme texte brut</translation>
    </message>
    <message>
        <source>it has more than {1} tags; it was kept as it is</source>
        <translation>il y a plus de {1} balises&#x202f;; gardé tel quel</translation>
    </message>
    <message>
        <source>it has more than {1} tags; nothing in it was taken for hidden</source>
        <translation>il y a plus de {1} balises&#x202f;; rien n’y a été tenu pour masqué</translation>
    </message>
    <message>
        <source>it has more than {1} values; it was kept as it is</source>
        <translation>il y a plus de {1} valeurs&#x202f;; gardé tel quel</translation>
    </message>
    <message>
        <source>it should have refused</source>
        <translation>il aurait fallu ne pas répondre</translation>
    </message>
    <message>
        <source>its card is damaged: remove it and import it again</source>
        <translation>sa fiche est endommagée&#xa0;: retirez-le et importez-le à nouveau</translation>
    </message>
    <message>
        <source>its passage is not among the first 50</source>
        <translation>son passage n’est pas parmi les 50 premiers</translation>
    </message>
    <message>
        <source>its passage is number {1}, and an answer is made from the first {2}</source>
        <translation>son passage est le numéro {1}, et une réponse se fait avec les {2} premiers</translation>
    </message>
    <message>
        <source>its passage is number {1}; the evidence was judged too weak, and no model was asked</source>
        <translation>son passage est le numéro {1}&#x202f;; la source a été jugée trop faible, et aucun modèle n’a été interrogé</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model saw it</source>
        <translation>son passage est le numéro {1}&#x202f;; le modèle l’a vu</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model saw it, but nothing it said was supported, so it was dropped</source>
        <translation>son passage est le numéro {1}&#x202f;; le modèle l’a vu, mais rien de ce qu’il a dit n’avait de source, et cela a été écarté</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first {2}, and nothing it said was supported</source>
        <translation>son passage est le numéro {1}&#x202f;; le modèle n’a reçu que les {2} premiers, et rien de ce qu’il a dit n’avait de source</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first {2}, so it never saw it</source>
        <translation>son passage est le numéro {1}&#x202f;; le modèle n’a reçu que les {2} premiers, et ne l’a donc jamais vu</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first, and nothing it said was supported</source>
        <translation>son passage est le numéro {1}&#x202f;; le modèle n’a reçu que le premier, et rien de ce qu’il a dit n’avait de source</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model was given only the first, so it never saw it</source>
        <translation>son passage est le numéro {1}&#x202f;; le modèle n’a reçu que le premier, et ne l’a donc jamais vu</translation>
    </message>
    <message>
        <source>its passage is number {1}; the model&apos;s words had no support and a sentence was quoted instead</source>
        <translation>son passage est le numéro {1}&#x202f;; les mots du modèle n’avaient pas de source, et une phrase a été citée à la place</translation>
    </message>
    <message>
        <source>no answer: it is not in the documents</source>
        <translation>pas de réponse&#xa0;: ce n’est pas dans les documents</translation>
    </message>
    <message>
        <source>no document holds “{1}”</source>
        <translation>aucun document ne contient «&#x202f;{1}&#x202f;»</translation>
    </message>
    <message>
        <source>no longer in the library</source>
        <translation>n’est plus dans la bibliothèque</translation>
    </message>
    <message>
        <source>none had to be set aside</source>
        <translation>aucun n’a dû être mis de côté</translation>
    </message>
    <message>
        <source>not here and not needed: only set-up reads it</source>
        <translation>absent et inutile&#xa0;: seule l’installation le lit</translation>
    </message>
    <message>
        <source>page {1} of {2} needs text recognition (OCR).</source>
        <translation>la page {1} de {2} nécessite la reconnaissance de texte (OCR).</translation>
    </message>
    <message>
        <source>parsed a known text wrongly</source>
        <translation>a mal lu un texte connu</translation>
    </message>
    <message>
        <source>read a known page wrongly</source>
        <translation>a mal lu une page connue</translation>
    </message>
    <message>
        <source>scanned pages and images are not read, only listed; this would bring it: {1}</source>
        <translation>les pages numérisées et les images ne sont pas lues, seulement listées&#x202f;; ceci le permettrait&#xa0;: {1}</translation>
    </message>
    <message>
        <source>set aside as damaged, now or earlier: {1}</source>
        <translation>mis de côté comme endommagés, maintenant ou auparavant&#xa0;: {1}</translation>
    </message>
    <message>
        <source>sheets that are a chart only are not read: {1}</source>
        <translation>les feuilles qui ne sont qu’un graphique ne sont pas lues&#xa0;: {1}</translation>
    </message>
    <message>
        <source>starts in {1} s and parses; network refused by {2}; it has its right to read files, for want of Landlock</source>
        <translation>démarre en {1} s et lit&#x202f;; réseau refusé par {2}&#x202f;; il garde le droit de lire des fichiers, faute de Landlock</translation>
    </message>
    <message>
        <source>starts in {1} s and parses; network refused by {2}; it has no files</source>
        <translation>démarre en {1} s et lit&#x202f;; réseau refusé par {2}&#x202f;; il n’a aucun fichier</translation>
    </message>
    <message>
        <source>starts; {1}, context of {2} tokens</source>
        <translation>démarre&#x202f;; {1}, contexte de {2} jetons</translation>
    </message>
    <message>
        <source>tesseract {1} reads scanned pages and images in: {2}</source>
        <translation>tesseract {1} lit les pages numérisées et les images en&#xa0;: {2}</translation>
    </message>
    <message>
        <source>tesseract {1} reads scanned pages and images in: {2}; for the other languages in the settings: {3}</source>
        <translation>tesseract {1} lit les pages numérisées et les images en&#xa0;: {2}&#x202f;; pour les autres langues des réglages&#xa0;: {3}</translation>
    </message>
    <message>
        <source>the answer is right, but {1} of {2} sentences have no support</source>
        <translation>la réponse est juste, mais {1} phrases sur {2} n’ont pas de source</translation>
    </message>
    <message>
        <source>the attachment {1} is damaged and was not read</source>
        <translation>la pièce jointe {1} est endommagée et n’a pas été lue</translation>
    </message>
    <message>
        <source>the attachment {1} is damaged and was not read ({2})</source>
        <translation>la pièce jointe {1} est endommagée et n’a pas été lue ({2})</translation>
    </message>
    <message>
        <source>the attachment {1} is damaged: some of it may be missing</source>
        <translation>la pièce jointe {1} est endommagée&#xa0;: il peut en manquer une partie</translation>
    </message>
    <message>
        <source>the attachment {1} is only a link to a file</source>
        <translation>la pièce jointe {1} n’est qu’un lien vers un fichier</translation>
    </message>
    <message>
        <source>the document was changed since</source>
        <translation>le document a été modifié depuis</translation>
    </message>
    <message>
        <source>the encoding it declares, {1}, is not known</source>
        <translation>le codage qu’il déclare, {1}, est inconnu</translation>
    </message>
    <message>
        <source>the evidence was judged too weak, and no model was asked</source>
        <translation>la source a été jugée trop faible, et aucun modèle n’a été interrogé</translation>
    </message>
    <message>
        <source>the mail has no text of its own</source>
        <translation>le message n’a pas de texte propre</translation>
    </message>
    <message>
        <source>the mail&apos;s rich text is damaged and was not read</source>
        <translation>le texte mis en forme du message est endommagé et n’a pas été lu</translation>
    </message>
    <message>
        <source>the mail&apos;s rich text is damaged: {1}</source>
        <translation>le texte mis en forme du message est endommagé&#xa0;: {1}</translation>
    </message>
    <message>
        <source>the model saw it</source>
        <translation>le modèle l’a vu</translation>
    </message>
    <message>
        <source>the model saw it, but nothing it said was supported, so it was dropped</source>
        <translation>le modèle l’a vu, mais rien de ce qu’il a dit n’avait de source, et cela a été écarté</translation>
    </message>
    <message>
        <source>the model was given only the first {1}, and nothing it said was supported</source>
        <translation>le modèle n’a reçu que les {1} premiers, et rien de ce qu’il a dit n’avait de source</translation>
    </message>
    <message>
        <source>the model was given only the first {1}, so it never saw it</source>
        <translation>le modèle n’a reçu que les {1} premiers, et ne l’a donc jamais vu</translation>
    </message>
    <message>
        <source>the model was given only the first, and nothing it said was supported</source>
        <translation>le modèle n’a reçu que le premier, et rien de ce qu’il a dit n’avait de source</translation>
    </message>
    <message>
        <source>the model was given only the first, so it never saw it</source>
        <translation>le modèle n’a reçu que le premier, et ne l’a donc jamais vu</translation>
    </message>
    <message>
        <source>the model&apos;s words had no support and a sentence was quoted instead</source>
        <translation>les mots du modèle n’avaient pas de source, et une phrase a été citée à la place</translation>
    </message>
    <message>
        <source>the name says {1}, but the content is text</source>
        <translation>le nom dit {1}, mais le contenu est du texte</translation>
    </message>
    <message>
        <source>the sheet {1} has more rows than a workbook may have; the rest was not read</source>
        <translation>la feuille {1} a plus de lignes qu’un classeur ne peut en avoir&#x202f;; le reste n’a pas été lu</translation>
    </message>
    <message>
        <source>the sheet {1} is hidden in the workbook; it was not read</source>
        <translation>la feuille {1} est masquée dans le classeur&#x202f;; elle n’a pas été lue</translation>
    </message>
    <message>
        <source>the sheet {1} is hidden; it was not read</source>
        <translation>la feuille {1} est masquée&#x202f;; elle n’a pas été lue</translation>
    </message>
    <message>
        <source>this is nested very deeply; it was kept as it is</source>
        <translation>imbriqué très profondément&#x202f;; gardé tel quel</translation>
    </message>
    <message>
        <source>this is not valid JSON; it was kept as it is</source>
        <translation>JSON non valide&#x202f;; gardé tel quel</translation>
    </message>
    <message>
        <source>this is not well-formed XML; it was kept as it is</source>
        <translation>XML mal formé&#x202f;; gardé tel quel</translation>
    </message>
    <message>
        <source>this kernel has no Landlock; the parse worker keeps its right to read files</source>
        <translation>ce noyau n’a pas Landlock&#x202f;; le processus de lecture garde le droit de lire des fichiers</translation>
    </message>
    <message>
        <source>{1} came with Casemate and cannot be removed.</source>
        <translation>{1} est fourni avec Casemate et ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>{1} cannot be loaded: llama.cpp refuses it.</source>
        <translation>{1} ne peut pas être chargé&#xa0;: llama.cpp le refuse.</translation>
    </message>
    <message>
        <source>{1} cannot be opened: {2}.</source>
        <translation>{1} ne peut pas être ouvert&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be put on a graphics processor: this build of llama.cpp has no support for one.</source>
        <translation>{1} ne peut pas être placé sur un processeur graphique&#xa0;: cette version de llama.cpp n’en prend aucun en charge.</translation>
    </message>
    <message>
        <source>{1} cannot be read or written: {2}.</source>
        <translation>{1} ne peut être ni lu ni écrit&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a 7-Zip archive.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une archive 7-Zip.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a PostScript file.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier PostScript.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a PowerPoint 95 presentation (.ppt).</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une présentation PowerPoint 95 (.ppt).</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Project plan (.mpp).</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un plan Project (.mpp).</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a RAR archive.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une archive RAR.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Visio drawing (.vsd).</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un dessin Visio (.vsd).</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Windows installer (.msi).</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un installateur Windows (.msi).</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Windows program.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un programme Windows.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a Zstandard archive.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une archive Zstandard.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a binary Excel workbook (.xlsb).</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un classeur Excel binaire (.xlsb).</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a bzip2 archive.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une archive bzip2.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a file of an old Office program.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier d’un ancien programme Office.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a gzip archive.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une archive gzip.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a program.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un programme.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a sound file.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier son.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a sound or video file.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier son ou vidéo.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a sound, video or image file.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier son, vidéo ou image.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be a video file.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier vidéo.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an Apple iWork document (.pages, .numbers, .key).</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un document Apple iWork (.pages, .numbers, .key).</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an Office package of another kind.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un paquet Office d’un autre genre.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an OpenDocument file of another kind.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit un fichier OpenDocument d’un autre genre.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an SQLite database.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une base de données SQLite.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be an xz archive.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soit une archive xz.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it seems to be binary data of a kind unknown here.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il semble que ce soient des données binaires d’un genre inconnu ici.</translation>
    </message>
    <message>
        <source>{1} cannot be read: it was saved by Word 6 or Word 95.</source>
        <translation>{1} ne peut pas être lu&#xa0;: il a été enregistré par Word 6 ou Word 95.</translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} ne peut pas être lu&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be the name of a template.</source>
        <translation>{1} ne peut pas être le nom d’un modèle de consigne.</translation>
    </message>
    <message>
        <source>{1} cannot be understood.</source>
        <translation>{1} ne peut pas être compris.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: GGUF version {2} is not supported (only {3}).</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: la version {2} de GGUF n’est pas prise en charge (seulement {3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a model of the kind {2} cannot write an answer.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: un modèle du genre {2} ne peut pas écrire de réponse.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a name is {2} bytes long.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: un nom fait {2} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a tensor&apos;s name is {2} bytes long.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: le nom d’un tenseur fait {2} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: a text in a list is {2} bytes long.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: un texte d’une liste fait {2} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it became shorter while it was read.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il a raccourci pendant la lecture.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it carries no tokenizer.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il ne contient pas de tokenizer.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it claims {2} tensors and {3} entries, which no model has.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il annonce {2} tenseurs et {3} entrées, ce qu’aucun modèle n’a.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it does not name its architecture.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il ne nomme pas son architecture.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it ends in the middle of its description.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il se termine au milieu de sa description.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it gives {2} twice.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il donne {2} deux fois.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it holds a vocabulary but no weights.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il contient un vocabulaire mais pas de poids.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it holds the tensor {2} twice.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il contient deux fois le tenseur {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is a LoRA adapter, not a model.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: c’est un adaptateur LoRA, pas un modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is a folder, not a file.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: c’est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is an image projector, not a model.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: c’est un projecteur d’images, pas un modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is empty.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il est vide.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is incomplete: {2} of {3} bytes are missing.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il est incomplet, {2} octets sur {3} manquent.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is not a GGUF file.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: ce n’est pas un fichier GGUF.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is not a regular file.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is of the type {2}, not a model.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il est du type {2}, ce n’est pas un modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it is part {2} of {3}.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: c’est la partie {2} sur {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: it was made for big-endian machines.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: il est fait pour des machines gros-boutistes.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: its alignment is not a power of two.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: son alignement n’est pas une puissance de deux.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: its description is larger than {2} MB.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: sa description dépasse {2} Mo.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the list {2} holds an unknown type ({3}).</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: la liste {2} contient un type inconnu ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} has an impossible shape.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: le tenseur {2} a une forme impossible.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} has {3} dimensions.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: le tenseur {2} a {3} dimensions.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} is not where it should be.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: le tenseur {2} n’est pas à sa place.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the tensor {2} is of a type this version does not know ({3}).</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: le tenseur {2} est d’un type que cette version ne connaît pas ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: the value of {2} is {3} bytes long.</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: la valeur de {2} fait {3} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as a model: {2} has an unknown type ({3}).</source>
        <translation>{1} ne peut pas servir de modèle&#xa0;: {2} est d’un type inconnu ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: GGUF version {2} is not supported (only {3}).</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: la version {2} de GGUF n’est pas prise en charge (seulement {3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: PEFT adapters for the architecture {2} cannot be converted here.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: les adaptateurs PEFT pour l’architecture {2} ne peuvent pas être convertis ici.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a model of the kind {2} cannot write an answer.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: un modèle du genre {2} ne peut pas écrire de réponse.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a name is {2} bytes long.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: un nom fait {2} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a tensor&apos;s name is {2} bytes long.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le nom d’un tenseur fait {2} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: a text in a list is {2} bytes long.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: un texte d’une liste fait {2} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it asks for {2}, which cannot be converted.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il demande {2}, ce qui ne peut pas être converti.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it became shorter while it was read.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il a raccourci pendant la lecture.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it carries no tokenizer.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il ne contient pas de tokenizer.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it changes {2}, and only matrices of layers can be changed.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il modifie {2}, et seules les matrices des couches peuvent être modifiées.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it claims {2} tensors and {3} entries, which no model has.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il annonce {2} tenseurs et {3} entrées, ce qu’aucun modèle n’a.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it does not describe a LoRA adapter.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il ne décrit pas d’adaptateur LoRA.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it does not name its architecture.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il ne nomme pas son architecture.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it ends in the middle of its description.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il se termine au milieu de sa description.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it gives no lora_alpha.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il ne donne pas de lora_alpha.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it gives {2} twice.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il donne {2} deux fois.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it holds a vocabulary but no weights.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il contient un vocabulaire mais pas de poids.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it holds no tensors.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il ne contient pas de tenseurs.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it holds the tensor {2} twice.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il contient deux fois le tenseur {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is a LoRA adapter, not a model.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: c’est un adaptateur LoRA, pas un modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is a folder, not a file.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: c’est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is an image projector, not a model.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: c’est un projecteur d’images, pas un modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is empty.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est vide.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is incomplete, or no safetensors file.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est incomplet, ou n’est pas un fichier safetensors.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is incomplete.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est incomplet.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is incomplete: {2} of {3} bytes are missing.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est incomplet, {2} octets sur {3} manquent.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is larger than {2} MB.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il dépasse {2} Mo.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is no safetensors file.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: ce n’est pas un fichier safetensors.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not JSON.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: ce n’est pas du JSON.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not a GGUF file.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: ce n’est pas un fichier GGUF.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not a plain LoRA adapter.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: ce n’est pas un simple adaptateur LoRA.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is not a regular file.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is of the type {2}, not a model.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est du type {2}, ce n’est pas un modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is of the type {2}, not an adapter.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est du type {2}, ce n’est pas un adaptateur.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it is part {2} of {3}.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: c’est la partie {2} sur {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: it was made for big-endian machines.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: il est fait pour des machines gros-boutistes.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its alignment is not a power of two.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: son alignement n’est pas une puissance de deux.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its alpha is not a number.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: son alpha n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its description is larger than {2} MB.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: sa description dépasse {2} Mo.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: its weights are a pickle, which can run code; save it as safetensors.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: ses poids sont un pickle, qui peut exécuter du code&#x202f;; enregistrez-le en safetensors.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: of {2} it holds only {3}.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: de {2}, il ne contient que {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the list {2} holds an unknown type ({3}).</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: la liste {2} contient un type inconnu ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the rank of {2} is {3}.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le rang de {2} est {3}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} changes something that cannot be converted.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} modifie quelque chose qui ne peut pas être converti.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} does not fit the model&apos;s {3} heads.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} ne correspond pas aux {3} têtes du modèle.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} has an impossible shape.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} a une forme impossible.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} has {3} dimensions.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} a {3} dimensions.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} holds values that are not finite.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} contient des valeurs non finies.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is neither F32 nor F16.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} n’est ni F32 ni F16.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is no part of a LoRA adapter.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} ne fait pas partie d’un adaptateur LoRA.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is not a matrix.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} n’est pas une matrice.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is not described.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} n’est pas décrit.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is not where it should be.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} n’est pas à sa place.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is of a type this version does not know ({3}).</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} est d’un type que cette version ne connaît pas ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the tensor {2} is of the type {3}, none of {4}.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: le tenseur {2} est du type {3}, et non de l’un des types {4}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the two parts of {2} have the ranks {3} and {4}.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: les deux parties de {2} ont les rangs {3} et {4}.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: the value of {2} is {3} bytes long.</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: la valeur de {2} fait {3} octets.</translation>
    </message>
    <message>
        <source>{1} cannot be used as an adapter: {2} has an unknown type ({3}).</source>
        <translation>{1} ne peut pas servir d’adaptateur&#xa0;: {2} est d’un type inconnu ({3}).</translation>
    </message>
    <message>
        <source>{1} cannot be written: {2}.</source>
        <translation>{1} ne peut pas être écrit&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} changed while it was copied.</source>
        <translation>{1} a changé pendant la copie.</translation>
    </message>
    <message>
        <source>{1} changes {2}, which the model does not have.</source>
        <translation>{1} modifie {2}, que le modèle n’a pas.</translation>
    </message>
    <message>
        <source>{1} characters could not be read and became �</source>
        <translation>{1} caractères n’ont pas pu être lus et sont devenus �</translation>
    </message>
    <message>
        <source>{1} could not be read because of an error in the program.</source>
        <translation>{1} n’a pas pu être lu à cause d’une erreur du programme.</translation>
    </message>
    <message>
        <source>{1} could not be read: {2}</source>
        <translation>{1} n’a pas pu être lu&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{1} could not be understood.</source>
        <translation>{1} n’a pas pu être compris.</translation>
    </message>
    <message>
        <source>{1} documents, {2} passages, no damage found</source>
        <translation>{1} documents, {2} passages, aucun dommage trouvé</translation>
    </message>
    <message>
        <source>{1} does not fit into memory: it needs {2} GB of weights and {3} GB in all, and {4} GB are free.</source>
        <translation>{1} ne tient pas en mémoire&#xa0;: il faut {2} Go pour les poids et {3} Go en tout, et {4} Go sont libres.</translation>
    </message>
    <message>
        <source>{1} does not fit into memory: llama.cpp could not get the memory for its weights.</source>
        <translation>{1} ne tient pas en mémoire&#xa0;: llama.cpp n’a pas obtenu la mémoire pour ses poids.</translation>
    </message>
    <message>
        <source>{1} does not fit into memory: there is no room for {2} tokens of context.</source>
        <translation>{1} ne tient pas en mémoire&#xa0;: il n’y a pas de place pour un contexte de {2} jetons.</translation>
    </message>
    <message>
        <source>{1} does not hold an object.</source>
        <translation>{1} ne contient pas d’objet.</translation>
    </message>
    <message>
        <source>{1} does not say which model it was made for.</source>
        <translation>{1} ne dit pas pour quel modèle il a été fait.</translation>
    </message>
    <message>
        <source>{1} does not write answers.</source>
        <translation>{1} n’écrit pas de réponses.</translation>
    </message>
    <message>
        <source>{1} formulas in the sheet {2} have no stored result; save it in Excel</source>
        <translation>{1} formules de la feuille {2} n’ont pas de résultat enregistré&#x202f;; enregistrez le classeur dans Excel</translation>
    </message>
    <message>
        <source>{1} has a sheet of more than {2} cells.</source>
        <translation>{1} a une feuille de plus de {2} cellules.</translation>
    </message>
    <message>
        <source>{1} has more than {2} pages.</source>
        <translation>{1} a plus de {2} pages.</translation>
    </message>
    <message>
        <source>{1} has more than {2} tags.</source>
        <translation>{1} a plus de {2} balises.</translation>
    </message>
    <message>
        <source>{1} has no main part.</source>
        <translation>{1} n’a pas de partie principale.</translation>
    </message>
    <message>
        <source>{1} has no pages.</source>
        <translation>{1} n’a pas de pages.</translation>
    </message>
    <message>
        <source>{1} has not been measured at the scale {2}.</source>
        <translation>{1} n’a pas été mesuré à l’échelle {2}.</translation>
    </message>
    <message>
        <source>{1} has {2} MB; at most {3} are read.</source>
        <translation>{1} fait {2} Mo&#x202f;; au plus {3} sont lus.</translation>
    </message>
    <message>
        <source>{1} has {2} million pixels or more; at most {3} million are read.</source>
        <translation>{1} a {2} millions de pixels ou plus&#x202f;; au plus {3} millions sont lus.</translation>
    </message>
    <message>
        <source>{1} has {2} pages; at most {3} are read.</source>
        <translation>{1} a {2} pages&#x202f;; au plus {3} sont lues.</translation>
    </message>
    <message>
        <source>{1} holds itself.</source>
        <translation>{1} se contient lui-même.</translation>
    </message>
    <message>
        <source>{1} holds more than {2} million characters besides its pictures.</source>
        <translation>{1} contient plus de {2} millions de caractères en dehors de ses images.</translation>
    </message>
    <message>
        <source>{1} holds more than {2} million characters of text.</source>
        <translation>{1} contient plus de {2} millions de caractères de texte.</translation>
    </message>
    <message>
        <source>{1} holds no files.</source>
        <translation>{1} ne contient aucun fichier.</translation>
    </message>
    <message>
        <source>{1} holds no mail that could be told apart.</source>
        <translation>{1} ne contient aucun message qui puisse être distingué.</translation>
    </message>
    <message>
        <source>{1} holds no questions.</source>
        <translation>{1} ne contient aucune question.</translation>
    </message>
    <message>
        <source>{1} holds no text but rules.</source>
        <translation>{1} ne contient pas de texte, seulement des filets.</translation>
    </message>
    <message>
        <source>{1} holds no text in its 1 page.</source>
        <translation>{1} ne contient aucun texte sur son unique page.</translation>
    </message>
    <message>
        <source>{1} holds no text in its {2} pages.</source>
        <translation>{1} ne contient aucun texte sur ses {2} pages.</translation>
    </message>
    <message>
        <source>{1} holds no text to summarize.</source>
        <translation>{1} ne contient pas de texte à résumer.</translation>
    </message>
    <message>
        <source>{1} holds no text.</source>
        <translation>{1} ne contient pas de texte.</translation>
    </message>
    <message>
        <source>{1} holds nothing that could be unpacked.</source>
        <translation>{1} ne contient rien qui ait pu être décompressé.</translation>
    </message>
    <message>
        <source>{1} holds only deleted mails.</source>
        <translation>{1} ne contient que des messages supprimés.</translation>
    </message>
    <message>
        <source>{1} holds only headings, and nothing to summarize.</source>
        <translation>{1} ne contient que des titres, et rien à résumer.</translation>
    </message>
    <message>
        <source>{1} holds {2} MB of text and markup; at most {3} MB are read.</source>
        <translation>{1} contient {2} Mo de texte et de balisage&#x202f;; au plus {3} Mo sont lus.</translation>
    </message>
    <message>
        <source>{1} is a damaged RTF document.</source>
        <translation>{1} est un document RTF endommagé.</translation>
    </message>
    <message>
        <source>{1} is a damaged Word document.</source>
        <translation>{1} est un document Word endommagé.</translation>
    </message>
    <message>
        <source>{1} is a damaged archive ({2}: {3}).</source>
        <translation>{1} est une archive endommagée ({2}&#xa0;: {3}).</translation>
    </message>
    <message>
        <source>{1} is a damaged archive: {2}.</source>
        <translation>{1} est une archive endommagée&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} is a damaged document.</source>
        <translation>{1} est un document endommagé.</translation>
    </message>
    <message>
        <source>{1} is a damaged mail.</source>
        <translation>{1} est un message endommagé.</translation>
    </message>
    <message>
        <source>{1} is a folder.</source>
        <translation>{1} est un dossier.</translation>
    </message>
    <message>
        <source>{1} is an empty archive.</source>
        <translation>{1} est une archive vide.</translation>
    </message>
    <message>
        <source>{1} is an encrypted archive.</source>
        <translation>{1} est une archive chiffrée.</translation>
    </message>
    <message>
        <source>{1} is an encrypted mail.</source>
        <translation>{1} est un message chiffré.</translation>
    </message>
    <message>
        <source>{1} is an image that cannot be read.</source>
        <translation>{1} est une image qui ne peut pas être lue.</translation>
    </message>
    <message>
        <source>{1} is damaged: its container&apos;s directory cannot be read.</source>
        <translation>{1} est endommagé&#xa0;: le répertoire de son conteneur ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{1} is damaged: {2}.</source>
        <translation>{1} est endommagé&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} is empty.</source>
        <translation>{1} est vide.</translation>
    </message>
    <message>
        <source>{1} is incomplete: {2} of {3} bytes.</source>
        <translation>{1} est incomplet&#xa0;: {2} octets sur {3}.</translation>
    </message>
    <message>
        <source>{1} is indexed, but its text does not hold {2}, {3}–{4}</source>
        <translation>{1} est indexé, mais son texte ne contient pas {2}, {3}–{4}</translation>
    </message>
    <message>
        <source>{1} is indexed, but its text does not hold “{2}”</source>
        <translation>{1} est indexé, mais son texte ne contient pas «&#x202f;{2}&#x202f;»</translation>
    </message>
    <message>
        <source>{1} is inside {2} other files, and deeper is not looked.</source>
        <translation>{1} est à l’intérieur de {2} autres fichiers, et rien n’est cherché plus profondément.</translation>
    </message>
    <message>
        <source>{1} is larger than {2} MB.</source>
        <translation>{1} dépasse {2} Mo.</translation>
    </message>
    <message>
        <source>{1} is no ordinary file.</source>
        <translation>{1} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{1} is no rung of the ladder.</source>
        <translation>{1} n’est pas un échelon de l’échelle.</translation>
    </message>
    <message>
        <source>{1} is no seed.</source>
        <translation>{1} n’est pas une graine.</translation>
    </message>
    <message>
        <source>{1} is not JSON: {2}.</source>
        <translation>{1} n’est pas du JSON&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} is not a PDF that can be read.</source>
        <translation>{1} n’est pas un PDF lisible.</translation>
    </message>
    <message>
        <source>{1} is not a folder.</source>
        <translation>{1} n’est pas un dossier.</translation>
    </message>
    <message>
        <source>{1} is not a regular file.</source>
        <translation>{1} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{1} is not in the library</source>
        <translation>{1} n’est pas dans la bibliothèque</translation>
    </message>
    <message>
        <source>{1} is not the file it should be: its contents have changed since it was imported.</source>
        <translation>{1} n’est pas le fichier attendu&#xa0;: son contenu a changé depuis son importation.</translation>
    </message>
    <message>
        <source>{1} is not the file it should be: its contents have changed since it was recorded.</source>
        <translation>{1} n’est pas le fichier attendu&#xa0;: son contenu a changé depuis qu’il a été enregistré.</translation>
    </message>
    <message>
        <source>{1} is not there.</source>
        <translation>{1} est absent.</translation>
    </message>
    <message>
        <source>{1} is one too many: at most {2} files of {3} MB together are read from inside one file.</source>
        <translation>{1} est de trop&#xa0;: au plus {2} fichiers, de {3} Mo ensemble, sont lus à l’intérieur d’un fichier.</translation>
    </message>
    <message>
        <source>{1} is part of the installation and stays.</source>
        <translation>{1} fait partie de l’installation et reste.</translation>
    </message>
    <message>
        <source>{1} is protected by a password.</source>
        <translation>{1} est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>{1} is protected by its shop.</source>
        <translation>{1} est protégé par sa librairie.</translation>
    </message>
    <message>
        <source>{1} is the model that answers, so it stays.</source>
        <translation>{1} est le modèle qui répond&#xa0;: il reste donc.</translation>
    </message>
    <message>
        <source>{1} levels are the most.</source>
        <translation>{1} niveaux au plus.</translation>
    </message>
    <message>
        <source>{1} made its reader answer nonsense.</source>
        <translation>{1} a fait répondre n’importe quoi à son lecteur.</translation>
    </message>
    <message>
        <source>{1} names an unknown setting, &quot;{2}&quot;.</source>
        <translation>{1} nomme un réglage inconnu, «&#x202f;{2}&#x202f;».</translation>
    </message>
    <message>
        <source>{1} needs text recognition (OCR) for all of it.</source>
        <translation>{1} nécessite entièrement la reconnaissance de texte (OCR).</translation>
    </message>
    <message>
        <source>{1} needs text recognition (OCR) for page {2}.</source>
        <translation>{1} nécessite la reconnaissance de texte (OCR) pour la page {2}.</translation>
    </message>
    <message>
        <source>{1} of the book&apos;s {2} chapters are missing from the file</source>
        <translation>{1} des {2} chapitres du livre manquent dans le fichier</translation>
    </message>
    <message>
        <source>{1} of {2} files were not read: at most {3} files and {4} MB of an archive are</source>
        <translation>{1} fichiers sur {2} n’ont pas été lus&#xa0;: {3} fichiers et {4} Mo d’une archive le sont au plus</translation>
    </message>
    <message>
        <source>{1} of {2} mails were not read: at most {3} of a mailbox are</source>
        <translation>{1} messages sur {2} n’ont pas été lus&#xa0;: {3} d’une boîte aux lettres le sont au plus</translation>
    </message>
    <message>
        <source>{1} of {2} questions are drafted and unreviewed (first: line {3}).</source>
        <translation>{1} questions sur {2} sont des brouillons non vérifiés (la première&#xa0;: ligne {3}).</translation>
    </message>
    <message>
        <source>{1} of {2} sentences have no support</source>
        <translation>{1} phrases sur {2} n’ont pas de source</translation>
    </message>
    <message>
        <source>{1} pages could not be read: {2}.</source>
        <translation>{1} pages n’ont pas pu être lues&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{1} places could not be read as {2} text and became �</source>
        <translation>{1} endroits n’ont pas pu être lus comme texte {2} et sont devenus �</translation>
    </message>
    <message>
        <source>{1} question of run {2} are not in the other.</source>
        <translation>{1} question de l’essai {2} manque dans l’autre.</translation>
    </message>
    <message>
        <source>{1} question of run {2} is not in the other.</source>
        <translation>{1} question de l’essai {2} manque dans l’autre.</translation>
    </message>
    <message>
        <source>{1} questions of run {2} are not in the other.</source>
        <translation>{1} questions de l’essai {2} manquent dans l’autre.</translation>
    </message>
    <message>
        <source>{1} questions of run {2} is not in the other.</source>
        <translation>{1} questions de l’essai {2} manquent dans l’autre.</translation>
    </message>
    <message>
        <source>{1} should list one: install Casemate again.</source>
        <translation>{1} devrait en nommer un&#xa0;: installez Casemate à nouveau.</translation>
    </message>
    <message>
        <source>{1} shows no text.</source>
        <translation>{1} n’affiche aucun texte.</translation>
    </message>
    <message>
        <source>{1} times the passage was found but ranked below what this small model is given.</source>
        <translation>{1} fois, le passage a été trouvé mais classé plus bas que ce que reçoit ce petit modèle.</translation>
    </message>
    <message>
        <source>{1} was made for a base model that is not here (SHA-256 {2}…).</source>
        <translation>{1} a été fait pour un modèle de base absent (SHA-256 {2}…).</translation>
    </message>
    <message>
        <source>{1} was made for another model than is said of it.</source>
        <translation>{1} a été fait pour un autre modèle que celui qui est indiqué.</translation>
    </message>
    <message>
        <source>{1} was made for another model: it changes {2} of {3} × {4}, and the model&apos;s is {5} × {6}.</source>
        <translation>{1} a été fait pour un autre modèle&#xa0;: il modifie {2} de {3} × {4}, et celui du modèle est de {5} × {6}.</translation>
    </message>
    <message>
        <source>{1} was made for the architecture {2}, and the model is of the architecture {3}.</source>
        <translation>{1} a été fait pour l’architecture {2}, et le modèle est de l’architecture {3}.</translation>
    </message>
    <message>
        <source>{1} was measured on {2} questions, which says nothing: {3} are the least.</source>
        <translation>{1} a été mesuré sur {2} questions, ce qui ne dit rien&#xa0;: il en faut au moins {3}.</translation>
    </message>
    <message>
        <source>{1} was not imported: another adapter is already called {2}.</source>
        <translation>{1} n’a pas été importé&#xa0;: un autre adaptateur s’appelle déjà {2}.</translation>
    </message>
    <message>
        <source>{1} was not imported: another model is already called {2}.</source>
        <translation>{1} n’a pas été importé&#xa0;: un autre modèle s’appelle déjà {2}.</translation>
    </message>
    <message>
        <source>{1} was not read, so it cannot be pinned.</source>
        <translation>{1} n’a pas été lu&#xa0;: il ne peut donc pas être épinglé.</translation>
    </message>
    <message>
        <source>{1} was not read, so there is nothing to work on.</source>
        <translation>{1} n’a pas été lu&#xa0;: il n’y a donc rien à travailler.</translation>
    </message>
    <message>
        <source>{1} was not read: it has more than {2} MB</source>
        <translation>{1} n’a pas été lu&#xa0;: il dépasse {2} Mo</translation>
    </message>
    <message>
        <source>{1} was not read: it is a link or a device</source>
        <translation>{1} n’a pas été lu&#xa0;: c’est un lien ou un périphérique</translation>
    </message>
    <message>
        <source>{1} was not read: it is a link that leads nowhere.</source>
        <translation>{1} n’a pas été lu&#xa0;: c’est un lien qui ne mène nulle part.</translation>
    </message>
    <message>
        <source>{1} was not read: it is a link that leads out of its folder.</source>
        <translation>{1} n’a pas été lu&#xa0;: c’est un lien qui mène hors de son dossier.</translation>
    </message>
    <message>
        <source>{1} was not read: it is damaged</source>
        <translation>{1} n’a pas été lu&#xa0;: il est endommagé</translation>
    </message>
    <message>
        <source>{1} was not read: it is packed in a way that is not supported</source>
        <translation>{1} n’a pas été lu&#xa0;: il est compressé d’une manière non prise en charge</translation>
    </message>
    <message>
        <source>{1} was not read: it is protected by a password</source>
        <translation>{1} n’a pas été lu&#xa0;: il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>{1} was not read: it overlaps other files of the archive</source>
        <translation>{1} n’a pas été lu&#xa0;: il chevauche d’autres fichiers de l’archive</translation>
    </message>
    <message>
        <source>{1} was replaced while its folder was being read.</source>
        <translation>{1} a été remplacé pendant la lecture de son dossier.</translation>
    </message>
    <message>
        <source>{1} was skipped: it is hidden.</source>
        <translation>{1} a été ignoré&#xa0;: il est caché.</translation>
    </message>
    <message>
        <source>{1} was skipped: it leads to a folder that is read where it is.</source>
        <translation>{1} a été ignoré&#xa0;: il mène à un dossier qui est lu à son emplacement.</translation>
    </message>
    <message>
        <source>{1} was skipped: it only marks that a document is open in a program.</source>
        <translation>{1} a été ignoré&#xa0;: il signale seulement qu’un document est ouvert dans un programme.</translation>
    </message>
    <message>
        <source>{1} was written by a newer Casemate (catalog version {2}, this one knows {3}).</source>
        <translation>{1} a été écrit par un Casemate plus récent (version de catalogue {2}, celui-ci connaît {3}).</translation>
    </message>
    <message>
        <source>{1} would unpack to {2} MB in {3} parts; at most {4} MB are read.</source>
        <translation>{1} donnerait {2} Mo en {3} parties une fois décompressé&#x202f;; au plus {4} Mo sont lus.</translation>
    </message>
    <message>
        <source>{1}, SHA-256 {2}</source>
        <translation>{1}, SHA-256 {2}</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;answer&quot; is &quot;none&quot;, yet a document or quote is expected.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;answer&quot; est &quot;none&quot;, pourtant un document ou une citation est attendu.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;answer&quot; is both &quot;none&quot; and something.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;answer&quot; est à la fois &quot;none&quot; et autre chose.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;history&quot; is not a list of [question, answer].</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;history&quot; n’est pas une liste de [question, réponse].</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;history&quot; is not a list.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;history&quot; n’est pas une liste.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;page&quot; is not a whole number.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;page&quot; n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;page&quot; is not true or false.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;page&quot; n’est ni true ni false.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;question&quot; is missing or empty.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;question&quot; manque ou est vide.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;ranges&quot; is not a list.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;ranges&quot; n’est pas une liste.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;reviewed&quot; is not a whole number.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;reviewed&quot; n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;reviewed&quot; is not true or false.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;reviewed&quot; n’est ni true ni false.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;scope&quot; has no &quot;{3}&quot;; it has {4}.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;scope&quot; n’a pas de &quot;{3}&quot;&#x202f;; il a {4}.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;scope&quot; is not an object.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;scope&quot; n’est pas un objet.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;{3}&quot; is neither a text nor a list of texts.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;{3}&quot; n’est ni un texte ni une liste de textes.</translation>
    </message>
    <message>
        <source>{1}, line {2}: &quot;{3}&quot; is one day.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;{3}&quot; est un seul jour.</translation>
    </message>
    <message>
        <source>{1}, line {2}: a range does not say of which document it is.</source>
        <translation>{1}, ligne {2}&#xa0;: une plage ne dit pas de quel document elle est.</translation>
    </message>
    <message>
        <source>{1}, line {2}: a range needs a start and an end after it, in characters from 0.</source>
        <translation>{1}, ligne {2}&#xa0;: une plage demande un début puis une fin, en caractères à partir de 0.</translation>
    </message>
    <message>
        <source>{1}, line {2}: each of &quot;ranges&quot; is [start, end], or an object with document, start and end.</source>
        <translation>{1}, ligne {2}&#xa0;: chacune de &quot;ranges&quot; est [start, end], ou un objet avec document, start et end.</translation>
    </message>
    <message>
        <source>{1}, line {2}: not JSON (too deep).</source>
        <translation>{1}, ligne {2}&#xa0;: pas du JSON (trop profond).</translation>
    </message>
    <message>
        <source>{1}, line {2}: not JSON ({3}).</source>
        <translation>{1}, ligne {2}&#xa0;: pas du JSON ({3}).</translation>
    </message>
    <message>
        <source>{1}, line {2}: not UTF-8.</source>
        <translation>{1}, ligne {2}&#xa0;: pas de l’UTF-8.</translation>
    </message>
    <message>
        <source>{1}, line {2}: not an object.</source>
        <translation>{1}, ligne {2}&#xa0;: pas un objet.</translation>
    </message>
    <message>
        <source>{1}, line {2}: nothing is expected: no document, quote, range or answer (or the answer &quot;none&quot;).</source>
        <translation>{1}, ligne {2}&#xa0;: rien n’est attendu&#xa0;: ni document, ni citation, ni plage, ni réponse (ou la réponse &quot;none&quot;).</translation>
    </message>
    <message>
        <source>{1}, line {2}: the &quot;quote&quot; of a range is not a text.</source>
        <translation>{1}, ligne {2}&#xa0;: &quot;quote&quot; d’une plage n’est pas un texte.</translation>
    </message>
    <message>
        <source>{1}, line {2}: the question of line {3} again, expecting something else.</source>
        <translation>{1}, ligne {2}&#xa0;: la question de la ligne {3} à nouveau, avec une autre attente.</translation>
    </message>
    <message>
        <source>{1}, which the question is asked of, is not in the library.</source>
        <translation>{1}, sur lequel porte la question, n’est pas dans la bibliothèque.</translation>
    </message>
    <message>
        <source>{1}, {2} GB free of {3}, permissions {4}</source>
        <translation>{1}, {2} Go libres sur {3}, droits {4}</translation>
    </message>
    <message>
        <source>{1}, {2} GB free of {3}, permissions {4}: others can read it</source>
        <translation>{1}, {2} Go libres sur {3}, droits {4}&#xa0;: d’autres peuvent le lire</translation>
    </message>
    <message>
        <source>{1}, {2} cores, no vector extensions found</source>
        <translation>{1}, {2} cœurs, aucune extension vectorielle trouvée</translation>
    </message>
    <message>
        <source>{1}, {2} cores, {3}</source>
        <translation>{1}, {2} cœurs, {3}</translation>
    </message>
    <message>
        <source>{1}: &quot;adapters&quot; is not an object of names with their scales.</source>
        <translation>{1}&#xa0;: &quot;adapters&quot; n’est pas un objet de noms avec leurs échelles.</translation>
    </message>
    <message>
        <source>{1}: &quot;{2}&quot; is not a valid {3}.</source>
        <translation>{1}&#xa0;: &quot;{2}&quot; n’est pas une valeur valide ({3}).</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source> · repeats run {run}</source>
        <translation> · répète l’essai {run}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message>
        <source>1 / rank of the first wanted passage</source>
        <translation>1 / rang du premier passage voulu</translation>
    </message>
    <message>
        <source>A sample of {count}</source>
        <translation>Un échantillon de {count}</translation>
    </message>
    <message>
        <source>Adapter to answer with</source>
        <translation>Adaptateur pour répondre</translation>
    </message>
    <message>
        <source>Adapters as chosen</source>
        <translation>Adaptateurs choisis</translation>
    </message>
    <message>
        <source>All causes ({count})</source>
        <translation>Toutes les causes ({count})</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Toutes les mesures</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Toutes les questions</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Répondu par</translation>
    </message>
    <message>
        <source>Answered though it was not there</source>
        <translation>Réponse alors qu’absent</translation>
    </message>
    <message>
        <source>Answered though they do not; less is better</source>
        <translation>Répond alors que les documents ne répondent pas&#x202f;; moins vaut mieux</translation>
    </message>
    <message>
        <source>Answered without support</source>
        <translation>Réponse sans appui</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Posées</translation>
    </message>
    <message>
        <source>Asks the same questions again, with the same models and settings</source>
        <translation>Repose les mêmes questions, avec les mêmes modèles et réglages</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Better: {count}</source>
        <translation>Mieux&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Choose two runs to compare them</source>
        <translation>Choisissez deux essais pour les comparer</translation>
    </message>
    <message>
        <source>Citation precision</source>
        <translation>Précision des citations</translation>
    </message>
    <message>
        <source>Citation recall</source>
        <translation>Rappel des citations</translation>
    </message>
    <message>
        <source>Citations that point at what is wanted</source>
        <translation>Citations qui désignent ce qui est voulu</translation>
    </message>
    <message>
        <source>Citing</source>
        <translation>Cité</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Compare with run {run}: {set}, {when}</source>
        <translation>Comparer avec l’essai {run}&#xa0;: {set}, {when}</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Draft questions</source>
        <translation>Proposer des questions</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Réponse exacte</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>Réponse attendue</translation>
    </message>
    <message>
        <source>Expected words</source>
        <translation>Mots attendus</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Failed with an error</source>
        <translation>Erreur survenue</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Failures ({count})</source>
        <translation>Échecs ({count})</translation>
    </message>
    <message>
        <source>False answers</source>
        <translation>Réponses à tort</translation>
    </message>
    <message>
        <source>False refusals</source>
        <translation>Refus à tort</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>How many questions are asked</source>
        <translation>Nombre de questions posées</translation>
    </message>
    <message>
        <source>How near the order of the first {cutoff} is to the best</source>
        <translation>Proximité entre l’ordre des {cutoff} premiers et le meilleur ordre</translation>
    </message>
    <message>
        <source>Import questions</source>
        <translation>Importer des questions</translation>
    </message>
    <message>
        <source>Import questions…</source>
        <translation>Importer des questions…</translation>
    </message>
    <message>
        <source>Indexed but not retrieved</source>
        <translation>Indexé, mais pas trouvé</translation>
    </message>
    <message>
        <source>It has the expected words, in one piece</source>
        <translation>Contient les mots attendus, d’un seul tenant</translation>
    </message>
    <message>
        <source>Its figures and answers are forgotten. The questions stay.</source>
        <translation>Ses mesures et ses réponses sont oubliées. Les questions restent.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep in the question set</source>
        <translation>Garder dans le jeu de questions</translation>
    </message>
    <message>
        <source>Keep with the adapter</source>
        <translation>Garder avec l’adaptateur</translation>
    </message>
    <message>
        <source>Kept from conversations</source>
        <translation>Gardées des conversations</translation>
    </message>
    <message>
        <source>Kept with the adapter.</source>
        <translation>Gardé avec l’adaptateur.</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Levier</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Measures how passages are found, without a model. Takes seconds.</source>
        <translation>Mesure comment les passages sont trouvés, sans modèle. Prend quelques secondes.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>No draft is left to look at.</source>
        <translation>Il ne reste aucune proposition à examiner.</translation>
    </message>
    <message>
        <source>No question set is chosen. Drop a file of questions (JSON Lines) here.</source>
        <translation>Aucun jeu de questions n’est choisi. Déposez ici un fichier de questions (JSON Lines).</translation>
    </message>
    <message>
        <source>No run yet, so nothing that went wrong.</source>
        <translation>Aucun essai, donc aucun échec.</translation>
    </message>
    <message>
        <source>No run yet. Choose a question set above and press Run.</source>
        <translation>Aucun essai. Choisissez un jeu de questions ci-dessus, puis appuyez sur «&#x202f;Lancer&#x202f;».</translation>
    </message>
    <message>
        <source>No runs yet. They are kept here once you have made one.</source>
        <translation>Aucun essai. Ils seront gardés ici dès que vous en aurez fait un.</translation>
    </message>
    <message>
        <source>None of the {asked} questions went wrong.</source>
        <translation>Aucune des {asked} questions n’a échoué.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Non trouvé</translation>
    </message>
    <message>
        <source>Not in the documents</source>
        <translation>Absent des documents</translation>
    </message>
    <message>
        <source>Not indexed</source>
        <translation>Non indexé</translation>
    </message>
    <message>
        <source>Nothing in the documents could be made a question.</source>
        <translation>Rien dans les documents n’a pu donner une question.</translation>
    </message>
    <message>
        <source>Outlined: run {before}. Filled: run {after}. In brackets the 95 % interval of the change.</source>
        <translation>Contour&#xa0;: essai {before}. Plein&#xa0;: essai {after}. Entre crochets, l’intervalle à 95&#xa0;% de l’écart.</translation>
    </message>
    <message>
        <source>Parts of the evaluation</source>
        <translation>Parties de l’évaluation</translation>
    </message>
    <message>
        <source>Precision at {cutoff}</source>
        <translation>Précision à {cutoff}</translation>
    </message>
    <message>
        <source>Proposes questions from the documents that are asked</source>
        <translation>Propose des questions à partir des documents interrogés</translation>
    </message>
    <message>
        <source>Puts these differences on the adapter&apos;s card</source>
        <translation>Inscrit ces écarts sur la fiche de l’adaptateur</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Question set</source>
        <translation>Jeu de questions</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions (*.jsonl);;All files (*)</source>
        <translation>Questions (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Questions about the samples</source>
        <translation>Questions sur les exemples</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>Questions posées</translation>
    </message>
    <message>
        <source>Questions from</source>
        <translation>Questions de</translation>
    </message>
    <message>
        <source>Reading the documents…</source>
        <translation>Lecture des documents…</translation>
    </message>
    <message>
        <source>Recall at 8</source>
        <translation>Rappel à 8</translation>
    </message>
    <message>
        <source>Recall at {cutoff}</source>
        <translation>Rappel à {cutoff}</translation>
    </message>
    <message>
        <source>Refused though it was there</source>
        <translation>Refus alors que présent</translation>
    </message>
    <message>
        <source>Refused though the documents answer; less is better</source>
        <translation>Refuse alors que les documents répondent&#x202f;; moins vaut mieux</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove a run</source>
        <translation>Retirer un essai</translation>
    </message>
    <message>
        <source>Remove run {run}?</source>
        <translation>Retirer l’essai {run}&#x202f;?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Retrieval only</source>
        <translation>Recherche seule</translation>
    </message>
    <message>
        <source>Retrieved but not used</source>
        <translation>Trouvé, mais pas utilisé</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Réponses justes</translation>
    </message>
    <message>
        <source>Right document first</source>
        <translation>Bon document en tête</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>button</comment>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>column</comment>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Run {run} is done.</source>
        <translation>L’essai {run} est terminé.</translation>
    </message>
    <message>
        <source>Run {run}: {set} · stopped after {asked} questions · {seconds} s</source>
        <translation>Essai {run}&#xa0;: {set} · arrêté après {asked} questions · {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Run {run}: {set} · {asked} questions · {seconds} s</source>
        <translation>Essai {run}&#xa0;: {set} · {asked} questions · {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the passage</source>
        <translation>Afficher le passage</translation>
    </message>
    <message>
        <source>Show what was cited</source>
        <translation>Afficher ce qui a été cité</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Afficher ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped. What was asked until then is among the runs.</source>
        <translation>Arrêté. Les questions déjà posées figurent parmi les essais.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>The answer is the expected words and no more</source>
        <translation>La réponse contient les mots attendus et rien de plus</translation>
    </message>
    <message>
        <source>The answer says what is expected</source>
        <translation>La réponse dit ce qui est attendu</translation>
    </message>
    <message>
        <source>The figures come when the questions have been asked.</source>
        <translation>Les mesures viendront quand les questions auront été posées.</translation>
    </message>
    <message>
        <source>The first passage is of the right document</source>
        <translation>Le premier passage vient du bon document</translation>
    </message>
    <message>
        <source>The line on a bar is its 95 % interval. ↓: less is better.</source>
        <translation>Le trait sur une barre est son intervalle à 95&#xa0;%. ↓&#xa0;: moins vaut mieux.</translation>
    </message>
    <message>
        <source>Wanted passages, of the first {cutoff}</source>
        <translation>Passages voulus, parmi les {cutoff} premiers</translation>
    </message>
    <message>
        <source>What is wanted is cited</source>
        <translation>Ce qui est voulu est cité</translation>
    </message>
    <message>
        <source>What is wanted, among the first {cutoff}</source>
        <translation>Ce qui est voulu, parmi les {cutoff} premiers</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Without adapters</source>
        <translation>Sans adaptateur</translation>
    </message>
    <message>
        <source>Words that answer and expected share</source>
        <translation>Mots communs à la réponse et à l’attendu</translation>
    </message>
    <message>
        <source>Worse: {count}</source>
        <translation>Moins bien&#xa0;: {count}</translation>
    </message>
    <message>
        <source>a bigger model</source>
        <translation>un modèle plus grand</translation>
    </message>
    <message>
        <source>an adapter</source>
        <translation>un adaptateur</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mieux</translation>
    </message>
    <message>
        <source>nDCG at {cutoff}</source>
        <translation>nDCG à {cutoff}</translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation>la lecture du fichier</translation>
    </message>
    <message>
        <source>retrieval</source>
        <translation>la recherche</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <source>the prompt</source>
        <translation>la consigne</translation>
    </message>
    <message>
        <source>the question set</source>
        <translation>le jeu de questions</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>non significatif</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>moins bien</translation>
    </message>
    <message>
        <source>{answers}, from {place}</source>
        <translation>{answers}, dans {place}</translation>
    </message>
    <message>
        <source>{asked} of {wanted}</source>
        <translation>{asked} sur {wanted}</translation>
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
        <translation>{cause}&#xa0;: {happened}</translation>
    </message>
    <message>
        <source>{change} ({low} to {high})</source>
        <translation>{change} ({low} à {high})</translation>
    </message>
    <message>
        <source>{count} failed with an error</source>
        <translation>{count} en erreur</translation>
    </message>
    <message>
        <source>{document}: “{quote}”</source>
        <translation>{document}&#xa0;: «&#x202f;{quote}&#x202f;»</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{levers}. {advice}</source>
        <translation>{levers}. {advice}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}, page {page}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{questions} drafted from your documents. Mend each (F2), then keep or discard it.</source>
        <translation>{questions} proposées à partir de vos documents. Corrigez chacune (F2), puis gardez-la ou écartez-la.</translation>
    </message>
    <message>
        <source>{questions}, {refusals} of them not answered by the documents</source>
        <translation>{questions}, dont {refusals} sans réponse dans les documents</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value}&#xa0;%</translation>
    </message>
    <message>
        <source>“{answer}”</source>
        <translation>«&#x202f;{answer}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Close the evidence</source>
        <translation>Fermer les sources</translation>
    </message>
    <message>
        <source>End finding (Esc)</source>
        <translation>Terminer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation>Rechercher dans ce document (Ctrl+F)</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>It is inside {name}: this is the text that was read from it.</source>
        <translation>Il se trouve dans {name}&#xa0;: voici le texte qui en a été lu.</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Agrandir (+)</translation>
    </message>
    <message>
        <source>More for this document</source>
        <translation>Plus d’actions sur ce document</translation>
    </message>
    <message>
        <source>Next citation (F3)</source>
        <translation>Citation suivante (F3)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Non trouvé</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Previous citation (Shift+F3)</source>
        <translation>Citation précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Read by OCR: letters may be wrong</source>
        <translation>Lu par OCR&#xa0;: des lettres peuvent être fausses</translation>
    </message>
    <message>
        <source>Read by OCR: letters may be wrong.</source>
        <translation>Lu par OCR&#xa0;: des lettres peuvent être fausses.</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Réduire (−)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The file has changed since it was read. This is the text from then.</source>
        <translation>Le fichier a changé depuis sa lecture. Voici le texte d’alors.</translation>
    </message>
    <message>
        <source>The file is no longer at {path}. This is the text that was read from it.</source>
        <translation>Le fichier n’est plus à l’emplacement {path}. Voici le texte qui en a été lu.</translation>
    </message>
    <message>
        <source>The page could not be drawn. This is the text that was read from it.</source>
        <translation>La page n’a pas pu être affichée. Voici le texte qui en a été lu.</translation>
    </message>
    <message>
        <source>The quote goes on on page {page}.</source>
        <translation>La citation se poursuit à la page {page}.</translation>
    </message>
    <message>
        <source>This page could not be drawn. Its words are under “Text”.</source>
        <translation>Cette page n’a pas pu être affichée. Ses mots se trouvent sous «&#x202f;Texte&#x202f;».</translation>
    </message>
    <message>
        <source>Where the quoted words stand on the page is not known; they are marked in the text.</source>
        <translation>L’emplacement des mots cités sur la page n’est pas connu&#x202f;; ils sont marqués dans le texte.</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
    <message>
        <source>{name} (OCR)</source>
        <translation>{name} (OCR)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{place}, with these words marked: {words}</source>
        <translation>{place}, avec ces mots marqués&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{title}, page {page}</source>
        <translation>{title}, page {page}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Casemate ended unexpectedly</source>
        <translation>Casemate s’est arrêté inopinément</translation>
    </message>
    <message>
        <source>Casemate ended unexpectedly last time.</source>
        <translation>Casemate s’est arrêté inopinément la dernière fois.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Masquer cette ligne</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Erreur interne</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Something in Casemate went wrong.</source>
        <translation>Un problème est survenu dans Casemate.</translation>
    </message>
    <message>
        <source>These are the places in the program where it was; nothing of your documents is in it, and nobody has been sent it. It lies in the folder “logs” of the data folder.</source>
        <translation>Voici les endroits du programme où il se trouvait&#x202f;; rien de vos documents n’y figure, et ce rapport n’a été envoyé à personne. Il se trouve dans le dossier «&#x202f;logs&#x202f;» du dossier de données.</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in your documents, and they are as they were. The details below may quote a document: read them before you send them to anyone.</source>
        <translation>C’est une erreur du programme, pas de vos documents, qui sont inchangés. Les détails ci-dessous peuvent citer un document&#xa0;: lisez-les avant de les envoyer à quelqu’un.</translation>
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
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) chosen</source>
        <translation>
            <numerusform>%Ln document choisi</numerusform>
            <numerusform>%Ln documents choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%Ln doublon</numerusform>
            <numerusform>%Ln doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden text(s) left out</source>
        <translation>
            <numerusform>%Ln texte caché omis</numerusform>
            <numerusform>%Ln textes cachés omis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be read either.</source>
        <translation>
            <numerusform>%Ln autre est également illisible.</numerusform>
            <numerusform>%Ln autres sont également illisibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) copied</source>
        <translation>
            <numerusform>%Ln chemin copié</numerusform>
            <numerusform>%Ln chemins copiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched folder(s)</source>
        <translation>
            <numerusform>%n dossier suivi</numerusform>
            <numerusform>%n dossiers suivis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to “{collection}”</source>
        <translation>
            <numerusform>Ajouter %Ln fichier à «&#x202f;{collection}&#x202f;»</numerusform>
            <numerusform>Ajouter %Ln fichiers à «&#x202f;{collection}&#x202f;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s) to “{collection}”</source>
        <translation>
            <numerusform>Ajouter %Ln élément à «&#x202f;{collection}&#x202f;»</numerusform>
            <numerusform>Ajouter %Ln éléments à «&#x202f;{collection}&#x202f;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add files and folders, keep in step, try again</source>
        <translation>Ajouter des fichiers et des dossiers, suivre un dossier, réessayer</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>Add more than %n file(s) to “{collection}”</source>
        <translation>
            <numerusform>Ajouter plus de %Ln fichier à «&#x202f;{collection}&#x202f;»</numerusform>
            <numerusform>Ajouter plus de %Ln fichiers à «&#x202f;{collection}&#x202f;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Adding stopped: an internal error.</source>
        <translation>Ajout interrompu&#xa0;: erreur interne.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>Also as {name}</source>
        <translation>Aussi sous le nom {name}</translation>
    </message>
    <message>
        <source>Also at {path}</source>
        <translation>Aussi à l’emplacement {path}</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other place(s)</source>
        <translation>
            <numerusform>Aussi à %Ln autre emplacement</numerusform>
            <numerusform>Aussi à %Ln autres emplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in {place}</source>
        <translation>Aussi dans {place}</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Ask only these</source>
        <translation>N’interroger que ceux-ci</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>Couleur du fond</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>En cours de lecture</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel adding files</source>
        <translation>Annuler l’ajout de fichiers</translation>
    </message>
    <message>
        <source>Choose to stop keeping “{collection}” in step with it. Its documents stay.</source>
        <translation>Choisissez-le pour que «&#x202f;{collection}&#x202f;» cesse de le suivre. Ses documents restent dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Caractères de contrôle</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Copie de {name}</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Documents in the library</source>
        <translation>Documents de la bibliothèque</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window to add them to it.</source>
        <translation>Déposez des fichiers ou des dossiers n’importe où dans la fenêtre pour les y ajouter.</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window.</source>
        <translation>Déposez des fichiers ou des dossiers n’importe où dans la fenêtre.</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Fichiers lus</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Finalisation…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on reading files</source>
        <translation>Reprendre la lecture des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n file(s) or folder(s) left from last time</source>
        <translation>
            <numerusform>Reprise de %Ln fichier ou dossier resté de la dernière fois</numerusform>
            <numerusform>Reprise de %Ln fichiers ou dossiers restés de la dernière fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden texts, left out of every answer</source>
        <translation>Textes cachés, omis de toutes les réponses</translation>
    </message>
    <message>
        <source>In {file}</source>
        <translation>Dans {file}</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>Invisible</translation>
    </message>
    <message>
        <source>Its content is listed at</source>
        <translation>Son contenu figure à l’emplacement</translation>
    </message>
    <message>
        <source>Keep in step with a folder…</source>
        <translation>Suivre un dossier…</translation>
    </message>
    <message>
        <source>Keeping in step: {place} of {total}</source>
        <translation>Suivi&#xa0;: {place} sur {total}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Mention</translation>
    </message>
    <message numerus="yes">
        <source>Marking of %n document(s); empty for none:</source>
        <translation>
            <numerusform>Mention de protection de %Ln document&#x202f;; vide pour aucune&#xa0;:</numerusform>
            <numerusform>Mention de protection de %Ln documents&#x202f;; vide pour aucune&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>Marquer…</translation>
    </message>
    <message>
        <source>More to do with these</source>
        <translation>Plus d’actions sur ceux-ci</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No document here has these words, this status and this kind.</source>
        <translation>Aucun document d’ici ne réunit ces mots, cet état et ce type.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Aucun document</translation>
    </message>
    <message>
        <source>No file found to read again</source>
        <translation>Aucun fichier à relire n’a été trouvé</translation>
    </message>
    <message>
        <source>No files found there</source>
        <translation>Aucun fichier trouvé à cet endroit</translation>
    </message>
    <message>
        <source>No problems to try again</source>
        <translation>Aucun problème à réessayer</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>Rien ici n’est lisible</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Noticed while reading</source>
        <translation>Remarqué à la lecture</translation>
    </message>
    <message>
        <source>Off the page</source>
        <translation>Hors de la page</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Version antérieure</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in its own program</source>
        <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Ouverture de la bibliothèque…</translation>
    </message>
    <message>
        <source>Page {pages}</source>
        <translation>Page {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pages {pages}</source>
        <translation>Pages {pages}</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Lu en partie</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Pause reading files</source>
        <translation>Suspendre la lecture des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n file(s) or folder(s) left</source>
        <translation>
            <numerusform>Suspendu · %Ln fichier ou dossier restant</numerusform>
            <numerusform>Suspendu · %Ln fichiers ou dossiers restants</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Suspension…</translation>
    </message>
    <message>
        <source>Pin for quick answers</source>
        <translation>Épingler pour des réponses rapides</translation>
    </message>
    <message>
        <source>Pinned: questions to it are answered at once.</source>
        <translation>Épinglé&#xa0;: les questions à son sujet reçoivent une réponse immédiate.</translation>
    </message>
    <message>
        <source>Pinning: {done} of {total} tokens read</source>
        <translation>Épinglage&#xa0;: {done} jetons lus sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>Questions are asked of %n document(s) now</source>
        <translation>
            <numerusform>Les questions portent désormais sur %Ln document</numerusform>
            <numerusform>Les questions portent désormais sur %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Read by OCR, so letters may be wrong</source>
        <translation>Lu par OCR, des lettres peuvent donc être fausses</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n document(s) to pin…</source>
        <translation>
            <numerusform>Lecture de %Ln document à épingler…</numerusform>
            <numerusform>Lecture de %Ln documents à épingler…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Lecture&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s) from the library?</source>
        <translation>
            <numerusform>Retirer %Ln document de la bibliothèque&#x202f;?</numerusform>
            <numerusform>Retirer %Ln documents de la bibliothèque&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Retirer de la bibliothèque…</translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation>Retirer «&#x202f;{title}&#x202f;» de la bibliothèque&#x202f;?</translation>
    </message>
    <message>
        <source>Same as {path}</source>
        <translation>Identique à {path}</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Rechercher dans la liste</translation>
    </message>
    <message>
        <source>Search titles, paths and markings</source>
        <translation>Rechercher titres, chemins et mentions</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show by kind</source>
        <translation>Afficher par type</translation>
    </message>
    <message>
        <source>Show by status</source>
        <translation>Afficher par état</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>The files themselves stay where they are.</source>
        <translation>Les fichiers eux-mêmes restent où ils sont.</translation>
    </message>
    <message>
        <source>The folder {name} is not there: it is kept in step again when it is back.</source>
        <translation>Le dossier {name} est absent&#xa0;: il sera de nouveau suivi à son retour.</translation>
    </message>
    <message>
        <source>The same content is also at</source>
        <translation>Le même contenu se trouve aussi à l’emplacement</translation>
    </message>
    <message>
        <source>There is no program to open {file} with.</source>
        <translation>Aucun programme ne permet d’ouvrir {file}.</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>Très petit</translation>
    </message>
    <message>
        <source>Tracked deletion</source>
        <translation>Suppression suivie</translation>
    </message>
    <message numerus="yes">
        <source>Try %n problem(s) again</source>
        <translation>
            <numerusform>Réessayer %Ln problème</numerusform>
            <numerusform>Réessayer %Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Try {count} again</source>
        <translation>Réessayer ({count})</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>What was read before is kept</source>
        <translation>Ce qui a été lu auparavant est conservé</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Avec un problème</translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>environ %n heure restante</numerusform>
            <numerusform>environ %n heures restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>environ %n minute restante</numerusform>
            <numerusform>environ %n minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>by {parser}</source>
        <translation>par {parser}</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>en {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} ajouté(s)</translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation>{count} déjà là</translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} illisible(s)</translation>
    </message>
    <message>
        <source>{count} files a minute</source>
        <translation>{count}&#xa0;fichiers/min</translation>
    </message>
    <message>
        <source>{count} more waiting</source>
        <translation>{count} autres en attente</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} retiré(s)</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} ignoré(s)</translation>
    </message>
    <message>
        <source>{file} is not there any more. What was read of it stays.</source>
        <translation>{file} n’est plus là. Ce qui en a été lu est conservé.</translation>
    </message>
    <message>
        <source>{file} — in {holder}</source>
        <translation>{file} — dans {holder}</translation>
    </message>
    <message>
        <source>{folder} → {collection} (not there)</source>
        <translation>{folder} → {collection} (absent)</translation>
    </message>
    <message>
        <source>{kind}, page {page}: {text}</source>
        <translation>{kind}, page {page}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{name} is a program or an image of a disk, not a document.</source>
        <translation>{name} est un programme ou une image disque, pas un document.</translation>
    </message>
    <message>
        <source>{name} is a recording, which cannot be read.</source>
        <translation>{name} est un enregistrement, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} est vide.</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name} n’est pas un fichier.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} est absent.</translation>
    </message>
    <message>
        <source>{name} may not be read by you.</source>
        <translation>Vous n’avez pas le droit de lire {name}.</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} sur {total}</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} sur {count}</translation>
    </message>
    <message>
        <source>{status}: {reason}</source>
        <translation>{status}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>“{name}” is empty</source>
        <translation>«&#x202f;{name}&#x202f;» est vide</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>1 to 8 questions with answers: a line “Q: …” and a line “A: …” each.</source>
        <translation>1 à 8 questions avec réponses&#xa0;: une ligne «&#x202f;Q: …&#x202f;» et une ligne «&#x202f;A: …&#x202f;» pour chacune.</translation>
    </message>
    <message>
        <source>Acts from the next answer on.</source>
        <translation>Agit dès la prochaine réponse.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adaptateurs</translation>
    </message>
    <message>
        <source>Adapters (*.gguf *.safetensors);;All files (*)</source>
        <translation>Adaptateurs (*.gguf *.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Adapters of collections</source>
        <translation>Adaptateurs des collections</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Contre</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>Toutes les collections</translation>
    </message>
    <message>
        <source>Already here: {name}</source>
        <translation>Déjà présent&#xa0;: {name}</translation>
    </message>
    <message>
        <source>An adapter (LoRA) changes how the model speaks without changing the model. Drop a GGUF adapter, a safetensors file or a PEFT folder here.</source>
        <translation>Un adaptateur (LoRA) change la façon de parler du modèle sans changer le modèle. Déposez ici un adaptateur GGUF, un fichier safetensors ou un dossier PEFT.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>At 0 an adapter does nothing, so it is off.</source>
        <translation>À 0, un adaptateur ne fait rien&#xa0;: il est donc désactivé.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic: {value}</source>
        <translation>Automatique&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Modèle de base</translation>
    </message>
    <message>
        <source>Batch, in tokens</source>
        <translation>Lot, en jetons</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Modifié, non enregistré</translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation>Vérification de {name}…</translation>
    </message>
    <message>
        <source>Choose a GGUF file, or drop one anywhere on this page</source>
        <translation>Choisissez un fichier GGUF, ou déposez-en un n’importe où sur cette page</translation>
    </message>
    <message>
        <source>Choose a GGUF or safetensors file, or drop one on this page</source>
        <translation>Choisissez un fichier GGUF ou safetensors, ou déposez-en un sur cette page</translation>
    </message>
    <message>
        <source>Choose for</source>
        <translation>Choisir pour</translation>
    </message>
    <message>
        <source>Chosen for {name}.</source>
        <translation>Choix fait pour {name}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Context, in tokens</source>
        <translation>Contexte, en jetons</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete a prompt</source>
        <translation>Supprimer une consigne</translation>
    </message>
    <message>
        <source>Delete own version…</source>
        <translation>Supprimer ma version…</translation>
    </message>
    <message>
        <source>Delete your own {name}? Where one came with Casemate under that name, that is used again.</source>
        <translation>Supprimer votre version de {name}&#x202f;? Si Casemate en fournit une sous ce nom, elle sera de nouveau utilisée.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>Ne pas utiliser</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Drop a model or an adapter here to import it</source>
        <translation>Déposez ici un modèle ou un adaptateur pour l’importer</translation>
    </message>
    <message>
        <source>Evaluate it</source>
        <translation>L’évaluer</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>Évaluer maintenant</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Every model file is as it was recorded.</source>
        <translation>Chaque fichier de modèle est conforme.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File {file}, context {context}, computing {work}</source>
        <translation>Fichier {file}, contexte {context}, calcul {work}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Finds passages</source>
        <translation>Trouve les passages</translation>
    </message>
    <message>
        <source>Fits the model in use.</source>
        <translation>Convient au modèle en service.</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Attention flash</translation>
    </message>
    <message>
        <source>For a collection</source>
        <translation>Pour une collection</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Free its memory</source>
        <translation>Libérer sa mémoire</translation>
    </message>
    <message>
        <source>Freeing the memory…</source>
        <translation>Libération de la mémoire…</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>How many of its layers a graphics processor computes.</source>
        <translation>Combien de ses couches sont calculées par un processeur graphique.</translation>
    </message>
    <message>
        <source>How much of a prompt is read at once, and so how often it can be stopped.</source>
        <translation>Quelle part d’une consigne est lue à la fois, et donc à quels moments la lecture peut être arrêtée.</translation>
    </message>
    <message>
        <source>How much the model can have before it: passages, the conversation and its answer.</source>
        <translation>Ce que le modèle peut avoir devant lui&#xa0;: les passages, la conversation et sa réponse.</translation>
    </message>
    <message>
        <source>How the context is kept: f16 exactly, q8_0 in half the memory, q4_0 in a quarter.</source>
        <translation>Comment le contexte est conservé&#xa0;: f16 à l’identique, q8_0 dans moitié moins de mémoire, q4_0 dans un quart.</translation>
    </message>
    <message>
        <source>How the model is told to speak. What it must do is told in any case.</source>
        <translation>La façon de parler demandée au modèle. Ce qu’il doit faire lui est dit dans tous les cas.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Importer %n fichier</numerusform>
            <numerusform>Importer %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a PEFT folder</source>
        <translation>Importer un dossier PEFT</translation>
    </message>
    <message>
        <source>Import a PEFT folder…</source>
        <translation>Importer un dossier PEFT…</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>Import a model…</source>
        <translation>Importer un modèle…</translation>
    </message>
    <message>
        <source>Import an adapter</source>
        <translation>Importer un adaptateur</translation>
    </message>
    <message>
        <source>Import an adapter…</source>
        <translation>Importer un adaptateur…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>In the context</source>
        <translation>Dans le contexte</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>In use, as for all collections.</source>
        <translation>En service, comme pour toutes les collections.</translation>
    </message>
    <message>
        <source>In use, as it comes.</source>
        <translation>En service, tel que fourni.</translation>
    </message>
    <message>
        <source>It is for the model in use</source>
        <translation>Destiné au modèle en service</translation>
    </message>
    <message>
        <source>It is in use; choose another one first</source>
        <translation>Il est en service&#x202f;; choisissez-en d’abord un autre</translation>
    </message>
    <message>
        <source>Its card does not say what it is for.</source>
        <translation>Sa fiche ne dit pas à quoi il sert.</translation>
    </message>
    <message>
        <source>Its file is not there.</source>
        <translation>Son fichier est absent.</translation>
    </message>
    <message>
        <source>Its file is not there. Import it again.</source>
        <translation>Son fichier est absent. Importez-le de nouveau.</translation>
    </message>
    <message>
        <source>Keys and values</source>
        <translation>Clés et valeurs</translation>
    </message>
    <message>
        <source>Layers on a GPU</source>
        <translation>Couches sur GPU</translation>
    </message>
    <message>
        <source>Leave {name} to the machine</source>
        <translation>Laisser {name} à la machine</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Licence de {name}</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Texte de licence</translation>
    </message>
    <message>
        <source>Load now</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Chargé</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Made for {base}; the model in use is {used}.</source>
        <translation>Fait pour {base}&#x202f;; le modèle en service est {used}.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models (*.gguf);;All files (*)</source>
        <translation>Modèles (*.gguf);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Name of a new prompt</source>
        <translation>Nom d’une nouvelle consigne</translation>
    </message>
    <message>
        <source>Needs about {needed} of memory.</source>
        <translation>Demande environ {needed} de mémoire.</translation>
    </message>
    <message>
        <source>Needs about {needed} of {total} memory, and {free} are free: close other programs.</source>
        <translation>Demande environ {needed} de mémoire sur {total}, dont {free} sont libres&#xa0;: fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>Needs about {needed} of {total} memory; fits.</source>
        <translation>Demande environ {needed} de mémoire sur {total}&#x202f;; convient.</translation>
    </message>
    <message>
        <source>Needs about {needed}, and this machine has {total} of memory: does not fit.</source>
        <translation>Demande environ {needed}, et cette machine a {total} de mémoire&#xa0;: ne convient pas.</translation>
    </message>
    <message>
        <source>No adapters yet</source>
        <translation>Aucun adaptateur</translation>
    </message>
    <message>
        <source>No collection has an adapter of its own.</source>
        <translation>Aucune collection n’a son propre adaptateur.</translation>
    </message>
    <message>
        <source>No examples</source>
        <translation>Sans exemples</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>Aucun modèle n’est choisi</translation>
    </message>
    <message>
        <source>No prompt is chosen</source>
        <translation>Aucune consigne n’est choisie</translation>
    </message>
    <message>
        <source>Nobody has measured yet what it does.</source>
        <translation>Personne n’a encore mesuré ce qu’il fait.</translation>
    </message>
    <message>
        <source>Not in use.</source>
        <translation>Pas en service.</translation>
    </message>
    <message>
        <source>Not used. 1 applies it as it was trained, less applies it weaker.</source>
        <translation>Non utilisé. 1 l’applique tel qu’il a été entraîné, moins l’applique plus faiblement.</translation>
    </message>
    <message>
        <source>Not yet; it is checked before it is used</source>
        <translation>Pas encore&#x202f;; il est vérifié avant d’être utilisé</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>Rien n’est épinglé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>On, {scale}</source>
        <translation>Activé, {scale}</translation>
    </message>
    <message>
        <source>One phrase, the end of an instruction.</source>
        <translation>Une seule expression, la fin d’une instruction.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Pin a document from the library and the model reads it once; questions about it are then answered at once.</source>
        <translation>Épinglez un document depuis la bibliothèque et le modèle le lit une fois&#x202f;; les questions à son sujet reçoivent ensuite une réponse immédiate.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Pinned documents</source>
        <translation>Documents épinglés</translation>
    </message>
    <message>
        <source>Processor threads for reading a prompt; writing takes half of them.</source>
        <translation>Threads du processeur pour lire une consigne&#x202f;; la rédaction en prend la moitié.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reading every model file…</source>
        <translation>Lecture de chaque fichier de modèle…</translation>
    </message>
    <message>
        <source>Reads long prompts with less memory; compact keys and values need it.</source>
        <translation>Lit de longues consignes avec moins de mémoire&#x202f;; nécessaire aux clés et valeurs compactes.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Retirer un modèle</translation>
    </message>
    <message>
        <source>Remove an adapter</source>
        <translation>Retirer un adaptateur</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Remove {name}? Its file and its card with the measured results are deleted.</source>
        <translation>Retirer {name}&#x202f;? Son fichier et sa fiche avec les résultats mesurés sont supprimés.</translation>
    </message>
    <message>
        <source>Remove {name}? Its file of {size} is deleted from Casemate&apos;s folder.</source>
        <translation>Retirer {name}&#x202f;? Son fichier de {size} est supprimé du dossier de Casemate.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Retrait…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save as own</source>
        <translation>Garder ma version</translation>
    </message>
    <message>
        <source>Save under a new name</source>
        <translation>Enregistrer sous ce nom</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Some model files are not what they should be.</source>
        <translation>Certains fichiers de modèle ne sont pas ce qu’ils devraient être.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Texte de la consigne</translation>
    </message>
    <message>
        <source>That did not work: an internal error.</source>
        <translation>Cela n’a pas fonctionné&#xa0;: erreur interne.</translation>
    </message>
    <message>
        <source>The machine chooses what is left on automatic. A change ends the model; it starts anew with the next question.</source>
        <translation>La machine choisit ce qui reste sur automatique. Une modification arrête le modèle&#x202f;; il redémarre à la prochaine question.</translation>
    </message>
    <message>
        <source>The model has read this ahead of the questions about it.</source>
        <translation>Le modèle a lu ceci avant les questions à son sujet.</translation>
    </message>
    <message>
        <source>The model in use reads this when it is first asked about it.</source>
        <translation>Le modèle en service lit ceci à la première question à son sujet.</translation>
    </message>
    <message>
        <source>The model is shown no questions with answers</source>
        <translation>Aucun exemple n’est montré</translation>
    </message>
    <message>
        <source>There is no collection yet</source>
        <translation>Aucune collection pour l’instant</translation>
    </message>
    <message>
        <source>There is one called {name} already. Take another name.</source>
        <translation>Il en existe déjà une nommée {name}. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Too large for the free memory</source>
        <translation>Trop grand pour la mémoire libre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Unpin “{name}”? What the model computed from it is deleted; the documents stay.</source>
        <translation>Désépingler «&#x202f;{name}&#x202f;»&#x202f;? Ce que le modèle en a calculé est supprimé&#x202f;; les documents restent.</translation>
    </message>
    <message>
        <source>Unpin…</source>
        <translation>Désépingler…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use for all collections</source>
        <translation>Utiliser pour toutes les collections</translation>
    </message>
    <message>
        <source>Use for answers</source>
        <translation>Utiliser pour répondre</translation>
    </message>
    <message>
        <source>Use for “{name}”</source>
        <translation>Utiliser pour «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Use in answers</source>
        <translation>Utiliser pour répondre</translation>
    </message>
    <message>
        <source>Use in this collection</source>
        <translation>Utiliser dans cette collection</translation>
    </message>
    <message>
        <source>Use no adapter of its own in “{name}”</source>
        <translation>N’utiliser aucun adaptateur propre dans «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Waiting to be imported</source>
        <translation>En attente d’importation</translation>
    </message>
    <message>
        <source>What evaluations said of it</source>
        <translation>Ce que les évaluations en ont dit</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>What it is for, in a line</source>
        <translation>À quoi il sert, en une ligne</translation>
    </message>
    <message>
        <source>What it is, in a line</source>
        <translation>Ce que c’est, en une ligne</translation>
    </message>
    <message>
        <source>Where a collection has several, a question goes to the one this line is nearest to</source>
        <translation>Si une collection en a plusieurs, une question va à celui dont cette ligne est la plus proche</translation>
    </message>
    <message>
        <source>Whose choice is shown and changed</source>
        <translation>De qui le choix est affiché et modifié</translation>
    </message>
    <message>
        <source>Write a whole number, or nothing for automatic.</source>
        <translation>Écrivez un nombre entier, ou rien pour automatique.</translation>
    </message>
    <message>
        <source>Write answers</source>
        <translation>Rédige les réponses</translation>
    </message>
    <message>
        <source>Yes: its file is the recorded one</source>
        <translation>Oui&#xa0;: son fichier est bien celui attendu</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>new-name</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>no adapter</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>not read by the model in use yet</source>
        <translation>pas encore lu par ce modèle</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>up to {count} tokens</source>
        <translation>jusqu’à {count} jetons</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} jetons</translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation>{name} est importé.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{rank}, alpha {alpha}</source>
        <translation>{rank}, alpha {alpha}</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size}&#xa0;Go</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Context, in tokens</source>
        <translation>Contexte, en jetons</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Attention flash</translation>
    </message>
    <message>
        <source>From the next answer on.</source>
        <translation>Dès la prochaine réponse.</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>How the model is run</source>
        <translation>Exécution du modèle</translation>
    </message>
    <message>
        <source>Keys and values kept as</source>
        <translation>Clés et valeurs gardées en</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Layers on the graphics processor</source>
        <translation>Couches sur le processeur graphique</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Threads du processeur</translation>
    </message>
    <message>
        <source>Say when reading many documents has ended</source>
        <translation>Signaler la fin de la lecture de nombreux documents</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Show the highest marking above and below</source>
        <translation>Afficher en haut et en bas la plus haute mention de protection</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Tokens read at once</source>
        <translation>Jetons lus à la fois</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation>Supprimer la conversation</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Supprimer «&#x202f;{title}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Find a collection</source>
        <translation>Rechercher une collection</translation>
    </message>
    <message>
        <source>It cannot be brought back. The documents stay.</source>
        <translation>Elle ne pourra pas être récupérée. Les documents restent.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nom de la collection</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Nouvelle conversation (Ctrl+N)</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>Aucune conversation ne contient ces mots.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Remove the empty collection</source>
        <translation>Retirer la collection vide</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Chercher une conversation</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titre de la conversation</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>Ce que vous demandez est gardé ici.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
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
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n point à examiner</numerusform>
            <numerusform>%n points à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Answers say where they come from, or that nothing was found.</source>
        <translation>Les réponses disent d’où elles viennent, ou que rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Ask {documents}</source>
        <translation>Interroger {documents}</translation>
    </message>
    <message>
        <source>Asks no documents</source>
        <translation>N’interroge aucun document</translation>
    </message>
    <message>
        <source>Asks {documents}</source>
        <translation>Interroge {documents}</translation>
    </message>
    <message>
        <source>Casemate gave up the right to open internet connections when it started.</source>
        <translation>Casemate a renoncé à son démarrage au droit d’ouvrir des connexions internet.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checks done</source>
        <translation>Vérifications faites</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Drop documents on the window to add them to it.</source>
        <translation>Déposez des documents dans la fenêtre pour les y ajouter.</translation>
    </message>
    <message>
        <source>Enforced by {what}, for this process and all it starts.</source>
        <translation>Imposé par {what}, pour ce processus et tous ceux qu’il lance.</translation>
    </message>
    <message>
        <source>Everything that was checked is as it should be.</source>
        <translation>Tout ce qui a été vérifié est en ordre.</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Fichiers lus</translation>
    </message>
    <message>
        <source>How quickly the last answer was written</source>
        <translation>Vitesse de rédaction de la dernière réponse</translation>
    </message>
    <message numerus="yes">
        <source>Import %n model(s)</source>
        <translation>
            <numerusform>Importer %n modèle</numerusform>
            <numerusform>Importer %n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in step with a folder</source>
        <translation>Suivre un dossier</translation>
    </message>
    <message>
        <source>Marking: {marking}</source>
        <translation>Mention de protection&#xa0;: {marking}</translation>
    </message>
    <message>
        <source>Memory taken: the window {own}, models and readers {children}</source>
        <translation>Mémoire occupée&#xa0;: la fenêtre {own}, modèles et lecteurs {children}</translation>
    </message>
    <message>
        <source>Network not closed</source>
        <translation>Réseau non fermé</translation>
    </message>
    <message>
        <source>No file in the library could be read.</source>
        <translation>Aucun fichier de la bibliothèque n’a pu être lu.</translation>
    </message>
    <message>
        <source>No model to answer with</source>
        <translation>Aucun modèle pour répondre</translation>
    </message>
    <message>
        <source>Not offline: an internet socket could be opened</source>
        <translation>Pas hors ligne&#xa0;: un socket internet a pu être ouvert</translation>
    </message>
    <message>
        <source>Nothing more could be checked.</source>
        <translation>Rien de plus n’a pu être vérifié.</translation>
    </message>
    <message>
        <source>Nothing to ask yet</source>
        <translation>Rien à interroger pour l’instant</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Offline: every internet socket was refused</source>
        <translation>Hors ligne&#xa0;: chaque socket internet a été refusé</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Press to see what was tried.</source>
        <translation>Appuyez pour voir ce qui a été tenté.</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Lecture des documents</translation>
    </message>
    <message>
        <source>Reading your documents</source>
        <translation>Lecture de vos documents</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Lecture&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>Afficher la bibliothèque</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The checks could not be finished</source>
        <translation>Les vérifications n’ont pas pu être terminées</translation>
    </message>
    <message>
        <source>The library could not be opened: an internal error.</source>
        <translation>La bibliothèque n’a pas pu être ouverte&#xa0;: erreur interne.</translation>
    </message>
    <message>
        <source>The library is not open</source>
        <translation>La bibliothèque n’est pas ouverte</translation>
    </message>
    <message>
        <source>This process could open internet connections.</source>
        <translation>Ce processus pourrait ouvrir des connexions internet.</translation>
    </message>
    <message>
        <source>This reads every model file, and takes a little while.</source>
        <translation>Ceci lit chaque fichier de modèle et prend un petit moment.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>What was tried and found</source>
        <translation>Ce qui a été tenté et constaté</translation>
    </message>
    <message>
        <source>You can ask as soon as the first one is in.</source>
        <translation>Vous pouvez poser des questions dès que le premier est prêt.</translation>
    </message>
    <message>
        <source>Your documents have been read</source>
        <translation>Vos documents ont été lus</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>catalogue</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>dossier de données</translation>
    </message>
    <message>
        <source>file confinement</source>
        <translation>cloisonnement des fichiers</translation>
    </message>
    <message>
        <source>model host</source>
        <translation>processus du modèle</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>modèle {name}</translation>
    </message>
    <message>
        <source>models</source>
        <translation>modèles</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>parse worker</source>
        <translation>processus de lecture</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>processeur</translation>
    </message>
    <message>
        <source>raw packets</source>
        <translation>paquets bruts</translation>
    </message>
    <message>
        <source>settings files</source>
        <translation>fichiers de réglages</translation>
    </message>
    <message>
        <source>text recognition</source>
        <translation>reconnaissance de texte</translation>
    </message>
    <message>
        <source>vector index</source>
        <translation>index vectoriel</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>versions</translation>
    </message>
    <message>
        <source>{documents} in {collections}</source>
        <translation>{documents} dans {collections}</translation>
    </message>
    <message>
        <source>{kind}: refused ({how})</source>
        <translation>{kind}&#xa0;: refusé ({how})</translation>
    </message>
    <message>
        <source>{kind}: {how}</source>
        <translation>{kind}&#xa0;: {how}</translation>
    </message>
    <message>
        <source>{protocol} over {network}</source>
        <translation>{protocol} sur {network}</translation>
    </message>
    <message>
        <source>{speed} tokens/s</source>
        <translation>{speed}&#xa0;jetons/s</translation>
    </message>
    <message>
        <source>“{collection}” is empty</source>
        <translation>«&#x202f;{collection}&#x202f;» est vide</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#x202f;{name}&#x202f;»</translation>
    </message>
</context>
</TS>

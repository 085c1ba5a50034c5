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

"""Common given names, lower case, that tell a person's full name from another's: data, from general knowledge."""

from __future__ import annotations

from typing import Final

# Left out: names of places and firms as well (Jordan, Georgia, Victoria, Morgan, Lloyd, Ford ...).
GIVEN_MALE: Final = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alessandro alex alexander alexei ali
    amir anders andre andreas andrei andrew angus anthony antoine antonio arthur asif barack ben benjamin bernard
    bernie bill bob boris brad brett brian bruce carl carlos charles chris christian christopher chuck colin craig
    dan daniel david dennis derek diego dmitri dmitry don donald doug douglas ed edward emmanuel enrique eric erik
    ernesto ethan eugene felipe fernando francisco francois françois frank franz fred frederick gabriel gary gavin
    geoff george gerald gerard gilbert giovanni giuseppe gordon graham greg gregory guillermo gustavo guy hamid hans
    harold harry hassan hector henrik henry herbert howard hugh hugo hussein ian ibrahim igor imran ivan jack jacob
    jacques jaime jair james jan jason javier jean jeff jeffrey jeremy jerome jerry jim jimmy joe joel johan
    johannes john johnny jonathan jorge jose josé joseph josh joshua juan julian julien justin karim karl keith ken
    kenneth kevin khalid klaus kyle lars laurent lawrence lee leo leon leonard liam louis luca lucas luis lukas luke
    malcolm manuel marc marcel marco marcus mario mark markus martin marvin matt matteo matthew maurice max maxim
    michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed muhammad mustafa narendra nathan neil
    nicholas nick nicolas nigel nikolai norman oleg oliver olivier omar oscar owen pablo patrick paul pavel pedro
    peter phil philip philippe pierre piotr rahul ralph ramon raymond ricardo richard rick rob robert roberto robin
    rodrigo roger roland ronald rory ross roy rupert russell ryan said salman sam samuel scott sean sebastian sergei
    sergey sergio shane shaun shinzo simon stefan stephane stéphane stephen steve steven stuart ted terry theo
    thomas tim timothy toby todd tom tommy tony trevor tyler vadim victor viktor vincent vladimir volodymyr walter
    warren wayne wilhelm william xavier yahya yusuf yuri zachary
    abdel abdulaziz abe abel adolfo ahmet akira alain alec aleksandar aleksander aleksandr aleksei alexandre
    alexandros alexey alfonso alfred alistair allan allen alvin amit anatoly andrej andrés andrzej andy angelo anil
    antónio antonin anwar ariel armand arnold arturo ashok ashraf atif aurelio barry bartosz benedict benigno benito
    benoit benoît bilal björn bogdan boyd bret bryan byron caleb carlo carlton cedric cesar césar charlie clarence
    claude clifford clint clive cody colm conor connor cornelius cory curtis cyril cyrus damian damien danilo danny
    darren darrell dave declan deepak denis derrick desmond devin didier dieter dinesh dirk dmytro dominic donnie
    duncan dustin dwayne dwight eddie edgar edmund eduardo edwin efraín egor eli elias elijah elliott elmer emanuel
    emil emilio emir emre enrico erdal erich ernest ernie erwin esteban evan evgeny evo fabian fabio faisal farid
    farouk federico ferdinand fernand florian floyd francesco fredrik friedrich gareth garry geoffrey georg georges
    georgios gerhard gerry giorgio giuliano glen glenn goran graeme gus gustav hakan hamad harald haruki hasan
    hashim haruhiko heinz helmut henri hernan herman hiroshi horst hubert humberto hussain ignacio ilham ilya imre
    ingmar ioannis ira irving isaac isaiah ismail ivo jaap jakob jakub jamal jamil janez janos jared jaroslav jarrod
    jay jens jeremiah jerzy jesper jesús jimmie joachim joaquín joaquin jochen johnnie jon jonas jonathon joop joris
    josef josep josip jozef julius junichiro jurgen jürgen kamal kaspar kazuo keir keiko kelvin kemal kenji kenny
    khaled kirk klaas krzysztof kurt laszlo lászló lamar larry laurence leandro leif lenny leroy lester lev levi
    lionel lorenzo lou louie ludwig luigi luís lukasz łukasz luther lyle lyndon maarten maciej magnus mahmoud mahmud
    mahmut malik mamadou manfred manoj manny marcelo marcin marcos marek mariano marian marko marlon marty mateo
    mateusz mathias mathieu matthias matthieu mauricio maxime mehdi mehmet mel mervyn michał michal mickey mihai
    miklos milan milos milton mircea miroslav mitchell mohamad mohan mohsen moises moshe mostafa muammar muhammadu
    murat murray nabil naftali nasser nate nathaniel nawaz ned nestor niall nicanor nicolae niels nils nitin noah
    norbert octavio olaf olof omer oskar otto ove paavo paolo pascal patricio paulo pavlo pawel paweł percy perry
    pervez petr petro phillip pieter piet pranab pravin prakash rafael rafał rafiq raj rajiv rajesh rakesh ramesh
    rami rashid raul raúl ravi recep reggie reinhard rémi rene rené reza rhys ricky rishi rodney rodolfo roel rolf
    romano ron ronnie roscoe rubén ruben rudolf rudy rufus rui ryszard saad sadiq saeed salvatore sammy samir samuli
    sander sandro sanjay satoshi saul sebastián semyon serge sergej sergiu seth shahid sheldon shigeru shimon sid
    sidney silvio sigmar sinan slobodan sotiris stan stanislav stanley stéphan sunil suresh sven sylvain syed taavi
    takashi tariq tayyip teddy teodoro terence terrence thabo thaddeus theodore thierry thorsten tibor tobias tomas
    tomás tomasz tommaso toru travis trent trey tristan tyrone ulrich umar umberto usman vaclav václav valentin
    valery vasily vernon vicente vijay vikram vinod virgil vitaly vitali vittorio vlad vladislav vojislav wally
    walid waldemar wendell werner wesley wilbur wiley willem willard willie willy wim winston wladimir wojciech
    woodrow yair yann yannick yasser yevgeny yitzhak yoshihide youssef yukio yves zack zoltan zbigniew zoran
    """.split()
)
GIVEN_FEMALE: Final = frozenset(
    """
    abigail aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela anita ann anna anne annie
    barbara beatrice becky bernadette beth betty brenda bridget camille carla carol carole caroline catherine cathy
    cecilia charlotte chelsea cheryl christina christine claire clara claudia cynthia daniela danielle deborah
    denise diana diane donna dorothy eileen elaine elena eleanor elisabeth elizabeth ellen emily emma erica erin
    esther eva evelyn fatima fiona frances gabriela gillian gina giorgia gloria hannah heather heidi helen helena
    hillary ingrid irene isabel isabelle jacinda jacqueline jane janet janice jasmine jean jeanne jennifer jenny
    jessica jill joan joanna joanne josephine joyce judith judy julia julie kamala karen kate katherine kathleen
    kathryn katie kelly kim kirsten kristin laura lauren laurie leila leslie liliana linda lisa liz louise lucia
    lucy lynn madeleine margaret maria marie marina marion marta martha mary maya megan melanie melissa michele
    michelle miriam molly monica nadia nancy naomi natalia natalie natasha nicole nicola nikki nina nora olga olivia
    pamela
    patricia paula penny petra rachel rebecca renee rita roberta rosa rose ruth sabrina sally samantha sandra
    sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stephanie susan susanna suzanne svetlana
    sylvia tamara tara tatiana teresa theresa tina tracy ursula valentina valerie vanessa vera veronica wendy yasmin
    yulia yvonne zoe
    adele adriana agatha agnes agnieszka aileen aimee akiko alexa alexandria alexis alina allison alma alyssa amal
    amina anastasia andrée angelina angelique anika anja anke anneliese annette annika antoinette antonia ariana
    arlene astrid audrey ayesha azadeh beata bella benazir berit bertha bettina beverly bianca birgit bonnie brianna
    brigitte britney brittany bronwyn caitlin camila candace candice carina carmen carmela carmina carrie cassandra
    celeste celia chantal charlene chiara chloe christa christiane christie cindy clarissa claudette claudine
    colleen connie constance cora cordelia corinne cristina dagmar dalia daphne darlene deanna debbie debra deirdre
    dianne dilma dina dolores donatella dora doris dorothea dory ebony edith edna ekaterina eleanora elif elisa
    elise eliza ella elsa elsie elvira emilia emmanuelle erika erna ernestine estelle ethel eugenia eunice
    evangeline fatou fatma federica felicia felicity ffion flora francesca françoise frida gail galina gemma
    genevieve geraldine gertrude giovanna gladys glenda greta gretchen gwen gwendolyn hala hanan hanna harriet
    hedwig heike helene hélène helga henrietta hilary hilda hiromi ida ilse imelda ines inés inga inge ingeborg
    irina irma isabella isla ivana ivanka jacqui jada jana janelle janine jayne jeanette jeannette jeannie jenna
    jeri joann jocelyn jodi jodie johanna jolanta josefina josie juana juanita judi juliana juliet juliette kaja
    kara karin karina karla katarina katarzyna katharine katherina kathy katja katrina katya kayla keisha kendra
    khadija kirstie kirstjen klara kristen kristina kristine krystyna lana larissa latoya laverne lea leanne lena
    leonora leona leticia libby lila lilian lillian lina linnea lisbeth lise livia lois lola loretta lorna lorraine
    lotte louisa lucie lucille lucinda luciana ludmila luisa lydia lyudmila mabel madeline maeve magda magdalena
    maggie maia malala malgorzata małgorzata mamie mandy manuela mara marcella marcia margarita margaux margot
    margrethe marguerite mariam mariana marianne maribel mariel marilyn marine mariya marjorie marlene martina
    maryam mathilde matilda maud maura maureen mavis maxine meg meghan melania melinda meredith mia michaela michèle
    mila mildred mimi mina minnie mira miranda mireille mitzi mona monika monique muriel myra myrna myriam nadezhda
    nadine najat najla nanette natacha nathalie nelly nell nettie neha niamh nicolette nilufer noelle noemi nonhle
    noreen norma odette odile ofelia oksana olena ophelia paige pam paola patsy patty paulette pauline peggy
    penelope phoebe phyllis pia pilar polly priscilla priti priya radhika raisa ramona raquel reina renata rhonda
    robyn rochelle romina rosalie rosalind roseanne rosemary rosie rowena roxanne ruta sabine sadie sakura salma
    samira saskia saoirse selma serena sharmistha shelley sherry sheryl shirin sibyl sigrid silke simona simone
    sinéad siobhan siobhán sonja soraya stefanie stefania steffi susanne susie suzy sybil sylvie tamar tamika tanya
    tatyana tawakkol teri tess thea thelma theodora tiffany tonya tori trudy tulsi uma ulrike ulla valeria valérie
    verena vicky vicki violeta virginie vivian viviane vivienne wanda wilhelmina wilma winifred winnie xiomara yael
    yana yasmine yelena yetunde yolanda yoko yoshiko yuki yuliya yvette zahra zainab zara zelda zhanna zinaida
    zuzana
    """.split()
)
GIVEN: Final = GIVEN_MALE | GIVEN_FEMALE
# Verbs and nouns as well: a name before a surname, or before another capitalised word that something tells to be one.
GIVEN_WORDS: Final = frozenset(
    """
    art bill buck bud chance charity chase chip clay cliff crystal dale dawn dean dick dolly drew earnest eve faith
    flora frank gene ginger grace grant guy heath holly hope ivy jack jade joy lance lily mark melody mercy miles nick
    olive patience pat pearl penny pierce prudence ray reed rich rob rocky rose ruby rusty sandy skip sky stew sue
    summer ted trip violet wade will woody
    """.split()
)

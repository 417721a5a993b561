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
    """.split()
)
GIVEN: Final = GIVEN_MALE | GIVEN_FEMALE

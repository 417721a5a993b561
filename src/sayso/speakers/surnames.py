"""Common surnames, lower case, by which a lone name is known for a person's: data, from general knowledge."""

from __future__ import annotations

from typing import Final

# Left out: names of places, firms and papers as well (Washington, Ford, Morgan, Lloyd, Bloomberg, Marks ...).
SURNAMES: Final = frozenset(
    """
    abbott adams adeyemi aguilar ahmed akhtar allen alvarez anders andersen anderson andersson andrews aquino arnold
    bailey banerjee barnes becker begum bennett berg bergman bernard bianchi brandt braun brooks
    brown bryan bryant burke burns butler campbell cardoso carlson carter castillo castro chan chaudhry chavez chen
    clarke clegg clinton cohen cole coleman collins colombo connor costa cox cruz davies davis delgado diallo
    diaz diop doe dominguez douglas doyle dubois dupont durand edwards eriksson esposito evans farrell fernandes
    fernandez ferreira fischer fitzgerald fleming flores fontaine foster fournier fraser freeman friedman
    fuentes fujita gallagher garcia garcía garner gibson gingrich gomes gomez gómez gonzales gonzalez gonzález graham
    greene griffiths guerrero gupta gutierrez haddad hamilton hansen harris harrison hayes henderson hernandez
    hernández herrera hoffman hoffmann holmes horvath howard howell hughes hussain ibrahim ito ivanov ivanova
    iyer jackson jacobs jansen jenkins jensen jimenez johansson johnson jones joshi kapoor kato kaur keller kelly
    kennedy keynes khan klein kobayashi koch kovacs kowalski kozlov kumar lambert larsen larsson lebedev leclerc
    lefebvre lewis lindqvist lopez lópez macdonald mahmoud marino marshall martin martinez martínez martins mason
    matsumoto mcallister mccarthy mcdonald mckenzie mehta mendes mendez mendoza menon meyer miller mitchell mohamed
    molina moore morales moreau moreno morris müller murphy murray myers nair nakamura navarro ndiaye nelson nguyen
    nielsen nilsson novak nowak obama obi ochoa odonnell okafor okeke okonkwo olsen olsson ortega ortiz osei owens
    parker patel pedersen pereira perez pérez perry peters petersen peterson petrov petrova phillips popov powell
    quinn ramirez ramírez ramos rao reddy reed reilly reyes reynolds ricci richards richardson rivera roberts
    robertson robinson rodrigues rodriguez rodríguez rogers rojas romano romero rosen rossi rubio ruiz russo ryan
    sanchez sánchez sanders santos sato schmidt schmitz schneider schröder schultz schulz schwartz sharma silva simmons
    singh smirnov smith sokolov sorensen sørensen stevens stewart sullivan svensson takahashi tanaka
    taylor thatcher thompson torres trump tran tucker turner vargas vasquez vega wagner walker wallace walsh wang
    watanabe watson weber williams williamson wilson wright wu yamamoto yang yilmaz zhang zhao
    zimmerman
    """.split()
)
# Well-known bodies of one word, which "he" may follow without being them: "Hamas said he had left".
LONE_BODIES: Final = frozenset(
    """
    adidas airbus aldi alibaba amazon amnesty asda barclays boeing carrefour chevron deloitte disney europol exxon
    exxonmobil fatah fiat frontex gazprom greenpeace hamas hezbollah hizbollah honda huawei ikea instagram intel
    interpol labour lidl likud lufthansa mercosur microsoft moderna mossad nato netflix nike nintendo nissan nokia
    novartis nvidia ofcom ofgem ofsted opec openai oracle oxfam peugeot pfizer reddit renault ryanair samsung siemens
    sony spacex spotify starbucks stellantis taliban tesco tesla tiktok toyota uber unesco unicef unilever unison unite
    verizon vodafone volkswagen volvo walmart whatsapp wikipedia yahoo youtube zoom
    """.split()
)

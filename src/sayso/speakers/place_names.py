"""Countries, words for their people, and places that stand for their governments: data, from general knowledge."""

from __future__ import annotations

from typing import Final

# Country (its other names) | adjectives and people, plural without s | capital (one that stands for the government).
COUNTRIES: Final = """
United States;US;U.S.;USA;U.S.A.;America;United States of America|American|Washington;Washington, D.C.
United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton|London
Russia;Russian Federation|Russian|Moscow
China;People's Republic of China;PRC|Chinese|Beijing
France|French|Paris
Germany|German|Berlin
Italy|Italian|Rome
Spain|Spanish;Spaniard|Madrid
Portugal|Portuguese|Lisbon
Ireland;Republic of Ireland|Irish|Dublin
Scotland|Scottish;Scot|Edinburgh
Wales|Welsh|Cardiff
England|English|
Northern Ireland|Northern Irish|
Netherlands;Holland|Dutch|The Hague;Amsterdam
Belgium|Belgian|
Luxembourg|Luxembourgish|
Switzerland|Swiss|Bern
Austria|Austrian|Vienna
Poland|Polish;Pole|Warsaw
Czech Republic;Czechia|Czech|Prague
Slovakia|Slovak|Bratislava
Hungary|Hungarian|Budapest
Romania|Romanian|Bucharest
Bulgaria|Bulgarian|Sofia
Greece|Greek|Athens
Turkey;Türkiye|Turkish;Turk|Ankara
Cyprus|Cypriot|Nicosia
Serbia|Serbian;Serb|Belgrade
Croatia|Croatian;Croat|Zagreb
Bosnia;Bosnia and Herzegovina|Bosnian|Sarajevo
Slovenia|Slovenian|Ljubljana
Montenegro|Montenegrin|Podgorica
Kosovo|Kosovar|Pristina
North Macedonia;Macedonia|Macedonian|Skopje
Albania|Albanian|Tirana
Ukraine|Ukrainian|Kyiv;Kiev
Belarus|Belarusian|Minsk
Moldova|Moldovan|Chisinau
Lithuania|Lithuanian|Vilnius
Latvia|Latvian|Riga
Estonia|Estonian|Tallinn
Finland|Finnish;Finn|Helsinki
Sweden|Swedish;Swede|Stockholm
Norway|Norwegian|Oslo
Denmark|Danish;Dane|Copenhagen
Iceland|Icelandic;Icelander|Reykjavik
Georgia|Georgian|Tbilisi
Armenia|Armenian|Yerevan
Azerbaijan|Azerbaijani;Azeri|Baku
Kazakhstan|Kazakh|Astana;Nur-Sultan
Uzbekistan|Uzbek|Tashkent
Turkmenistan|Turkmen|Ashgabat
Kyrgyzstan|Kyrgyz|Bishkek
Tajikistan|Tajik|Dushanbe
Afghanistan|Afghan|Kabul
Pakistan|Pakistani|Islamabad
India|Indian|New Delhi;Delhi
Bangladesh|Bangladeshi|Dhaka
Sri Lanka|Sri Lankan|Colombo
Nepal|Nepalese;Nepali|Kathmandu
Myanmar;Burma|Burmese|Naypyidaw
Thailand|Thai|Bangkok
Vietnam|Vietnamese|Hanoi
Cambodia|Cambodian|Phnom Penh
Laos|Laotian;Lao|Vientiane
Malaysia|Malaysian|Kuala Lumpur;Putrajaya
Singapore|Singaporean|
Indonesia|Indonesian|Jakarta
Philippines|Philippine;Filipino|Manila
Japan|Japanese|Tokyo
South Korea;Republic of Korea|South Korean|Seoul
North Korea;DPRK|North Korean|Pyongyang
Taiwan|Taiwanese|Taipei
Hong Kong|Hong Konger|
Mongolia|Mongolian|Ulaanbaatar
Australia|Australian|Canberra
New Zealand|New Zealand;New Zealander|Wellington
Papua New Guinea|Papuan|Port Moresby
Fiji|Fijian|Suva
Canada|Canadian|Ottawa
Mexico|Mexican|Mexico City
Cuba|Cuban|Havana
Haiti|Haitian|Port-au-Prince
Dominican Republic|Dominican|Santo Domingo
Jamaica|Jamaican|Kingston
Guatemala|Guatemalan|
Honduras|Honduran|Tegucigalpa
El Salvador|Salvadoran|San Salvador
Nicaragua|Nicaraguan|Managua
Costa Rica|Costa Rican|San José
Panama|Panamanian|
Colombia|Colombian|Bogotá;Bogota
Venezuela|Venezuelan|Caracas
Ecuador|Ecuadorian|Quito
Peru|Peruvian|Lima
Bolivia|Bolivian|La Paz
Brazil|Brazilian|Brasília;Brasilia
Paraguay|Paraguayan|Asunción
Uruguay|Uruguayan|Montevideo
Argentina|Argentine;Argentinian|Buenos Aires
Chile|Chilean|Santiago
Israel|Israeli|Jerusalem;Tel Aviv
Palestine;Palestinian Authority|Palestinian|Ramallah
Lebanon|Lebanese|Beirut
Syria|Syrian|Damascus
Jordan|Jordanian|Amman
Iraq|Iraqi|Baghdad
Iran|Iranian|Tehran;Teheran
Saudi Arabia|Saudi;Saudi Arabian|Riyadh
Yemen|Yemeni|Sanaa
Oman|Omani|Muscat
United Arab Emirates;UAE;U.A.E.|Emirati|Abu Dhabi
Qatar|Qatari|Doha
Bahrain|Bahraini|Manama
Kuwait|Kuwaiti|
Egypt|Egyptian|Cairo
Libya|Libyan|Tripoli
Tunisia|Tunisian|Tunis
Algeria|Algerian|Algiers
Morocco|Moroccan|Rabat
Sudan|Sudanese|Khartoum
South Sudan|South Sudanese|Juba
Ethiopia|Ethiopian|Addis Ababa
Eritrea|Eritrean|Asmara
Somalia|Somali|Mogadishu
Djibouti|Djiboutian|
Kenya|Kenyan|Nairobi
Uganda|Ugandan|Kampala
Tanzania|Tanzanian|Dodoma
Rwanda|Rwandan|Kigali
Burundi|Burundian|
Democratic Republic of the Congo;Congo;DRC|Congolese|Kinshasa
Cameroon|Cameroonian|Yaoundé
Nigeria|Nigerian|Abuja
Niger|Nigerien|Niamey
Mali|Malian|Bamako
Burkina Faso|Burkinabe|Ouagadougou
Senegal|Senegalese|Dakar
Ghana|Ghanaian|Accra
Ivory Coast;Côte d'Ivoire|Ivorian|
Liberia|Liberian|Monrovia
Sierra Leone|Sierra Leonean|Freetown
Guinea|Guinean|Conakry
Benin|Beninese|
Togo|Togolese|
Chad|Chadian|
Gabon|Gabonese|
Angola|Angolan|Luanda
Zambia|Zambian|Lusaka
Zimbabwe;Rhodesia|Zimbabwean|Harare
Mozambique|Mozambican|Maputo
Malawi|Malawian|Lilongwe
Botswana|Botswanan|Gaborone
Namibia|Namibian|Windhoek
South Africa|South African|Pretoria
Madagascar|Malagasy|Antananarivo
Soviet Union;USSR|Soviet|
Yugoslavia|Yugoslav|
Malta|Maltese|Valletta
"""

# Seats that stand for a government as such: kind "government".
SEATS: Final = """
the Kremlin|the White House|Downing Street|10 Downing Street|Number 10|No. 10|No 10|Whitehall|Foggy Bottom|the Élysée|
the Elysée|the Elysee|the Élysée Palace|the Elysee Palace|the Quai d'Orsay|the Blue House|Zhongnanhai|the Casa Rosada|
Capitol Hill|the Sublime Porte|the Chancellery|the Matignon|the Moncloa|La Moncloa|the Quirinal|the Chigi Palace|
the Bundeskanzleramt|the administration|the government|the regime|the Planalto|Malacañang|Malacañang Palace|
Malacanang|Malacanang Palace|Stormont|Holyrood|the Oval Office|the West Wing|Buckingham Palace|the junta|the Vatican
"""

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
Guatemala|Guatemalan|Guatemala City
Honduras|Honduran|Tegucigalpa
El Salvador|Salvadoran|San Salvador
Nicaragua|Nicaraguan|Managua
Costa Rica|Costa Rican|San José
Panama|Panamanian|Panama City
Colombia|Colombian|Bogotá;Bogota
Venezuela|Venezuelan|Caracas
Ecuador|Ecuadorian|Quito
Peru|Peruvian|Lima
Bolivia|Bolivian|La Paz
Brazil|Brazilian|Brasília;Brasilia
Paraguay|Paraguayan|Asunción;Asuncion
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
Kuwait|Kuwaiti|Kuwait City
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
Burundi|Burundian|Gitega;Bujumbura
Democratic Republic of the Congo;Congo;DRC|Congolese|Kinshasa
Cameroon|Cameroonian|Yaoundé;Yaounde
Nigeria|Nigerian|Abuja
Niger|Nigerien|Niamey
Mali|Malian|Bamako
Burkina Faso|Burkinabe|Ouagadougou
Senegal|Senegalese|Dakar
Ghana|Ghanaian|Accra
Ivory Coast;Côte d'Ivoire;Côte d’Ivoire|Ivorian|Yamoussoukro;Abidjan
Liberia|Liberian|Monrovia
Sierra Leone|Sierra Leonean|Freetown
Guinea|Guinean|Conakry
Benin|Beninese|Porto-Novo
Togo|Togolese|Lomé;Lome
Chad|Chadian|N'Djamena;N’Djamena
Gabon|Gabonese|Libreville
Angola|Angolan|Luanda
Zambia|Zambian|Lusaka
Zimbabwe;Rhodesia|Zimbabwean|Harare
Mozambique|Mozambican|Maputo
Malawi|Malawian|Lilongwe
Botswana|Botswanan|Gaborone
Namibia|Namibian|Windhoek
South Africa|South African|Pretoria
Madagascar|Malagasy|Antananarivo
Andorra|Andorran|Andorra la Vella
Antigua and Barbuda;Antigua|Antiguan|
Bahamas;The Bahamas|Bahamian|Nassau
Barbados|Barbadian|Bridgetown
Belize|Belizean|Belmopan
Bhutan|Bhutanese|Thimphu
Brunei|Bruneian|Bandar Seri Begawan
Cape Verde;Cabo Verde|Cape Verdean|Praia
Central African Republic|Central African|Bangui
Comoros|Comorian|Moroni
Republic of the Congo;Congo-Brazzaville||Brazzaville
Dominica||Roseau
East Timor;Timor-Leste;Timor Leste|Timorese|Dili
Equatorial Guinea|Equatorial Guinean;Equatoguinean|Malabo
Eswatini;Swaziland|Swazi|Mbabane
Faroe Islands|Faroese|Tórshavn;Torshavn
Gambia;The Gambia|Gambian|Banjul
Gibraltar|Gibraltarian|
Greenland|Greenlandic;Greenlander|Nuuk
Grenada|Grenadian|
Guinea-Bissau|Bissau-Guinean|Bissau
Guyana|Guyanese|Georgetown
Kiribati||Tarawa
Lesotho|Basotho|Maseru
Liechtenstein|Liechtensteiner|Vaduz
Macau;Macao|Macanese|
Maldives;The Maldives|Maldivian|Malé
Marshall Islands|Marshallese|Majuro
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|Port Louis
Micronesia|Micronesian|Palikir
Monaco|Monegasque;Monégasque|
Nauru|Nauruan|
New Caledonia|New Caledonian|Nouméa;Noumea
Palau|Palauan|
Puerto Rico|Puerto Rican|San Juan
Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts and Nevis||Basseterre
Saint Lucia;St. Lucia;St Lucia|Saint Lucian|Castries
Saint Vincent and the Grenadines;St. Vincent and the Grenadines;St Vincent and the Grenadines|Vincentian|Kingstown
Samoa|Samoan|Apia
San Marino|Sammarinese|
São Tomé and Príncipe;Sao Tome and Principe|Santomean|São Tomé
Seychelles;The Seychelles|Seychellois|
Solomon Islands|Solomon Islander|Honiara
Suriname|Surinamese|Paramaribo
Tonga|Tongan|Nuku'alofa;Nukuʻalofa
Trinidad and Tobago;Trinidad|Trinidadian|Port of Spain
Tuvalu|Tuvaluan|Funafuti
Vanuatu|Vanuatuan;Ni-Vanuatu|Port Vila
Western Sahara|Sahrawi|
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

# Places that speak through no government of a state: they tell a place's name from a person's.
REGIONS: Final = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|
Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Washington State|
Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Québec|Saskatchewan|Yukon|
New South Wales|Queensland|Tasmania|South Australia|Western Australia|Northern Territory|Catalonia|Andalusia|Bavaria|
Saxony|Hesse|Brandenburg|Lombardy|Sicily|Sardinia|Tuscany|Veneto|Brittany|Normandy|Corsica|Provence|Crimea|Donbas|
Donetsk|Luhansk|Chechnya|Dagestan|Siberia|Transnistria|Abkhazia|South Ossetia|Kurdistan|Kashmir|Punjab|Sindh|Kerala|
Gujarat|Maharashtra|Bihar|Assam|Bengal|West Bengal|Tamil Nadu|Uttar Pradesh|Tibet|Xinjiang|Guangdong|Hubei|Sichuan|
Yunnan|Inner Mongolia|Okinawa|Hokkaido|Java|Sumatra|Bali|Aceh|Papua|Sulawesi|Mindanao|Luzon|Gaza|Gaza Strip|West Bank|
Darfur|Tigray|Katanga|Kivu|Zanzibar|Kurdistan Region|Sinai|Anatolia|Patagonia|Bahia|Chiapas|Sonora|Sinaloa|Europe|Asia|
Africa|Antarctica|Scandinavia|Balkans|Caribbean|Middle East|Latin America|Central America|South America|North America|
Los Angeles|San Francisco|Chicago|Houston|Dallas|Boston|Philadelphia|Detroit|Seattle|Miami|Atlanta|Baltimore|Denver|
Las Vegas|San Diego|New Orleans|Pittsburgh|Cleveland|Minneapolis|El Paso|Toronto|Montreal|Vancouver|Calgary|Sydney|
Melbourne|Brisbane|Perth|Adelaide|Auckland|Manchester|Birmingham|Liverpool|Glasgow|Belfast|Bristol|Leeds|Sheffield|
Munich|Hamburg|Frankfurt|Cologne|Milan|Naples|Turin|Florence|Venice|Barcelona|Valencia|Seville|Marseille|Lyon|
Strasbourg|Geneva|Zurich|Brussels|Antwerp|Rotterdam|Gothenburg|Krakow|Gdansk|Gdańsk|Odessa|Odesa|Kharkiv|Lviv|Mariupol|
St Petersburg|St. Petersburg|Saint Petersburg|Istanbul|Izmir|Aleppo|Homs|Idlib|Mosul|Basra|Kirkuk|Erbil|Dubai|Jeddah|
Mecca|Aden|Sana'a|Hodeidah|Alexandria|Benghazi|Casablanca|Lagos|Johannesburg|Cape Town|Durban|Mombasa|Mumbai|Bombay|
Kolkata|Calcutta|Chennai|Bangalore|Bengaluru|Hyderabad|Karachi|Lahore|Peshawar|Quetta|Kandahar|Herat|Shanghai|Shenzhen|
Guangzhou|Wuhan|Chongqing|Hong Kong Island|Osaka|Kyoto|Hiroshima|Nagasaki|Fukushima|Busan|Ho Chi Minh City|Saigon|
Rio de Janeiro|São Paulo|Sao Paulo|Medellín|Guayaquil|Cancún|Tijuana|Ciudad Juárez|Monterrey|Guadalajara
"""

"""People whose names are known in German under a spelling of their own, and the English one.

Only surnames whose English spelling no German text would choose are listed, with the German form of the dictionaries
and agencies. Surnames that many others bear, in countries that write them so (Petrov, Ivanov, Popov), are left out.
Sources: Duden, Die deutsche Rechtschreibung; Duden, Das große Wörterbuch der Eigennamen; German National Library,
Gemeinsame Normdatei.
"""

from collections.abc import Mapping
from functools import cache

ENGLISH = """
Akhmadulina Achmadulina|Akhmatova Achmatowa|Andropov Andropow|Bakhtin Bachtin|Bezukhov Besuchow|Brezhnev Breschnew
Bukharin Bucharin|Bulgakov Bulgakow|Chekhov Tschechow|Chernenko Tschernenko
Chernomyrdin Tschernomyrdin|Chernyshevsky Tschernyschewski|Chubais Tschubais|Chuikov Tschuikow|Dostoevsky Dostojewski
Dostoyevsky Dostojewski|Dzerzhinsky Dserschinski|Gerasimov Gerassimow|Glazunov Glasunow
Gorbachev Gorbatschow|Gorbachov Gorbatschow|Kadyrov Kadyrow|Karimov Karimow|Khabarov Chabarow
Khachaturian Chatschaturjan|Khodorkovsky Chodorkowski|Khrushchev Chruschtschow|Khrushchov Chruschtschow
Kosygin Kossygin|Kuchma Kutschma|Lavrov Lawrow|Lermontov Lermontow|Litvinenko Litwinenko
Lukashenka Lukaschenko|Lukashenko Lukaschenko|Lunacharsky Lunatscharski|Luzhkov Luschkow|Mayakovsky Majakowski
Medvedchuk Medwedtschuk|Medvedev Medwedew|Mendeleev Mendelejew|Mendeleyev Mendelejew|Mirziyoyev Mirsijojew
Mishustin Mischustin|Mussorgsky Mussorgski|Nakhimov Nachimow|Navalnaya Nawalnaja|Navalny Nawalny|Navalnyj Nawalny
Nazarbaev Nasarbajew|Nazarbayev Nasarbajew|Nemtsov Nemzow|Niyazov Nijasow|Patrushev Patruschew|Peskov Peskow
Politkovskaya Politkowskaja|Poroshenko Poroschenko|Prigozhin Prigoschin|Prokofiev Prokofjew|Prokofyev Prokofjew
Pushkin Puschkin|Rakhmon Rachmon|Rakhmonov Rachmonow|Rachmaninov Rachmaninow|Raskolnikov Raskolnikow
Rostropovich Rostropowitsch|Saakashvili Saakaschwili|Sakharov Sacharow|Scriabin Skrjabin|Shevardnadze Schewardnadse
Shevchenko Schewtschenko|Shoigu Schoigu|Sholokhov Scholochow|Shostakovich Schostakowitsch|Shushkevich Schuschkewitsch
Solzhenitsyn Solschenizyn|Stanislavski Stanislawski|Stanislavsky Stanislawski|Stravinsky Strawinsky
Tarkovsky Tarkowski|Tchaikovsky Tschaikowski|Tereshkova Tereschkowa|Tikhanovskaya Tichanowskaja
Tsikhanouskaya Tichanowskaja|Tokayev Tokajew|Tolstoy Tolstoi|Tsvetaeva Zwetajewa|Tsvetayeva Zwetajewa
Turgenev Turgenjew|Tymoshenko Timoschenko|Voroshilov Woroschilow|Vyshinsky Wyschinski|Yakunin Jakunin
Yanukovich Janukowitsch|Yanukovych Janukowytsch|Yatsenyuk Jazenjuk|Yavlinsky Jawlinski|Yeltsin Jelzin|Yermak Jermak
Yesenin Jessenin|Yevtushenko Jewtuschenko|Yushchenko Juschtschenko|Zakharova Sacharowa|Zaluzhny Saluschnyj
Zaluzhnyi Saluschnyj|Zelenska Selenska|Zelenskaya Selenskaja|Zelenskiy Selenskyj|Zelensky Selenskyj|Zelenskyi Selenskyj
Zelenskyy Selenskyj|Zhirinovsky Schirinowski|Zhivkov Schiwkow|Zhukov Schukow|Zinoviev Sinowjew|Zyuganov Sjuganow
"""


@cache
def german_by_english() -> Mapping[str, str]:
    """Return the German form of each English one that differs from it."""
    pairs = (pair.split() for line in ENGLISH.split("\n") for pair in line.split("|") if pair)
    return {english: german for english, german in pairs if english != german}

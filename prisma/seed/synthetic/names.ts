const given = [
  ...[
    'Adaeze',
    'Agnes',
    'Aisha',
    'Alejandro',
    'Aleksandra',
    'Amara',
    'André',
    'Anikó',
    'Arjun',
    'Asel',
    'Ayşe',
    'Beata',
  ],
  ...['Bilal', 'Björn', 'Camila', 'Céline', 'Chidi', 'Daniela', 'Dilnoza', 'Dmytro', 'Elif', 'Emeka', 'Esra', 'Eszter'],
  ...['Farah', 'Felix', 'Gabriela', 'Georgi', 'Hana', 'Haruto', 'Ibrahim', 'Ines', 'Ivana', 'Jamal', 'Jana', 'João'],
  ...['Jorge', 'Kaito', 'Karolina', 'Khadija', 'Lars', 'Leila', 'Linh', 'Ljubica', 'Malik', 'Marta', 'Mehmet', 'Mia'],
  ...['Milan', 'Nadia', 'Nikola', 'Noor', 'Ola', 'Oskar', 'Paula', 'Petr', 'Quỳnh', 'Rania', 'Ravi', 'Sara', 'Sven'],
  ...['Tariq', 'Teresa', 'Tuğba', 'Uma', 'Václav', 'Wanjiku', 'Xin', 'Yasmin', 'Zainab', 'Zoltán'],
]
const family = [
  ...['Abdullah', 'Adeyemi', 'Andersson', 'Bakker', 'Baran', 'Bauer', 'Becker', 'Bianchi', 'Çelik', 'Chen', 'Costa'],
  ...['Dąbrowski', 'Dimitrov', 'Dlamini', 'Dubois', 'Eriksen', 'Farkas', 'Fernandes', 'García', 'Gruber', 'Haile'],
  ...['Hansen', 'Horvat', 'Hussain', 'Ibáñez', 'Ivanova', 'Jansen', 'Jovanović', 'Kamau', 'Kaya', 'Khan', 'Kim'],
  ...['Kowalczyk', 'Kumar', 'Laine', 'Lefèvre', 'Lopes', 'Mbeki', 'Mehta', 'Morales', 'Müller', 'Nakamura', 'Ndiaye'],
  ...['Nguyen', 'Novotná', "O'Brien", 'Okafor', 'Olsen', 'Özkan', 'Park', 'Petrova', 'Popescu', 'Quintero', 'Rossi'],
  ...['Santos', 'Sato', 'Schmid', 'Silva', 'Singh', 'Söderberg', 'Svoboda', 'Tamm', 'Traoré', 'Urban', 'Vargas'],
  ...['Virtanen', 'Wagner', 'Weiss', 'Yıldırım', 'Zhang', 'Žukauskas'],
]

/** Returns a name for a number; about 5,000 differ. */
export function makeName(index: number): string {
  const first = given[(index * 37 + Math.floor(index / family.length)) % given.length]
  return `${first} ${family[(index * 29) % family.length]}`
}

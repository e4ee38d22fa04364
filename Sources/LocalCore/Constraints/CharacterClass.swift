// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The characters that one place of a regular expression takes.
struct CharacterClass: Sendable {
  /// A property of Unicode that characters have.
  enum Property: Sendable {
    case categories(Set<Unicode.GeneralCategory>)
    case alphabetic
    case whitespace

    func holds(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .categories(let categories): categories.contains(scalar.properties.generalCategory)
      case .alphabetic: scalar.properties.isAlphabetic
      case .whitespace: scalar.properties.isWhitespace
      }
    }
  }

  private var ranges: [ClosedRange<UInt32>] = []
  private var properties: [Property] = []
  private var parts: [CharacterClass] = []
  /// Whether it takes all other characters.
  var isInverted = false

  /// A class of nothing.
  init() {}

  /// A class of ranges of characters.
  init(_ ranges: ClosedRange<Unicode.Scalar>...) {
    for range in ranges { add(range.lowerBound.value...range.upperBound.value) }
  }

  /// A class of one character.
  init(_ scalar: Unicode.Scalar) { add(scalar.value...scalar.value) }

  /// The characters that aren't in the class.
  var inverted: CharacterClass {
    var other = self
    other.isInverted.toggle()
    return other
  }

  /// Adds a range of code points.
  mutating func add(_ range: ClosedRange<UInt32>) { ranges.append(range) }
  /// Adds all characters of another class.
  mutating func add(_ part: CharacterClass) { parts.append(part) }
  /// Adds all characters with a property.
  mutating func add(_ property: Property) { properties.append(property) }

  /// Adds the ASCII letters of the other case.
  mutating func ignoreCase() {
    let letters: [(from: ClosedRange<UInt32>, offset: Int32)] = [
      (0x41...0x5A, 32), (0x61...0x7A, -32),
    ]
    for range in ranges {
      for (from, offset) in letters where range.overlaps(from) {
        let both = range.clamped(to: from)
        func moved(_ value: UInt32) -> UInt32 { UInt32(Int32(value) + offset) }
        ranges.append(moved(both.lowerBound)...moved(both.upperBound))
      }
    }
    for index in parts.indices { parts[index].ignoreCase() }
  }

  /// Whether a character is in the class.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    let isListed =
      ranges.contains { $0.contains(value) } || parts.contains { $0.contains(scalar) }
      || properties.contains { $0.holds(scalar) }
    return isListed != isInverted
  }
}

extension CharacterClass {
  static let digits = CharacterClass("0"..."9")
  static let words = CharacterClass("a"..."z", "A"..."Z", "0"..."9", "_"..."_")
  static let spaces = CharacterClass("\t"..."\r", " "..." ")
  static let lineEnds = CharacterClass(
    "\n"..."\n", "\r"..."\r", "\u{85}"..."\u{85}", "\u{2028}"..."\u{2029}")
  static let everything = CharacterClass().inverted

  /// The class of a name in `\p{…}`, as Java knows it; `nil` for other names.
  static func named(_ name: String) -> CharacterClass? {
    if let ascii = asciiClasses[name] { return ascii }
    var set = CharacterClass()
    switch name {
    case "all": return everything
    case "IsAlphabetic": set.add(.alphabetic)
    case "IsWhitespace", "IsWhite_Space": set.add(.whitespace)
    default:
      let short = name.utf8.starts(with: "Is".utf8) ? String(name.dropFirst(2)) : name
      let found = categories.filter {
        $0.key == short || short.count == 1 && $0.key.hasPrefix(short)
      }
      guard !found.isEmpty else { return nil }
      set.add(.categories(Set(found.map(\.value))))
    }
    return set
  }

  /// Java's POSIX classes, which are ASCII's.
  private static let asciiClasses: [String: CharacterClass] = [
    "ASCII": CharacterClass("\0"..."\u{7F}"), "Alpha": CharacterClass("a"..."z", "A"..."Z"),
    "Alnum": CharacterClass("a"..."z", "A"..."Z", "0"..."9"), "Digit": digits,
    "Upper": CharacterClass("A"..."Z"), "Lower": CharacterClass("a"..."z"),
    "XDigit": CharacterClass("0"..."9", "a"..."f", "A"..."F"), "Space": spaces,
    "Graph": CharacterClass("!"..."~"), "Print": CharacterClass(" "..."~"),
    "Cntrl": CharacterClass("\0"..."\u{1F}", "\u{7F}"..."\u{7F}"),
    "Punct": CharacterClass("!"..."/", ":"..."@", "["..."`", "{"..."~"),
  ]

  private static let categories: [String: Unicode.GeneralCategory] = [
    "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter, "Lm": .modifierLetter,
    "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark,
    "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber, "Pc": .connectorPunctuation,
    "Pd": .dashPunctuation, "Ps": .openPunctuation, "Pe": .closePunctuation,
    "Pi": .initialPunctuation, "Pf": .finalPunctuation, "Po": .otherPunctuation,
    "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol, "So": .otherSymbol,
    "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator, "Cc": .control,
    "Cf": .format, "Cs": .surrogate, "Co": .privateUse, "Cn": .unassigned,
  ]
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A name in generated code.
struct SwiftName: Hashable, Comparable {
  /// The name as a reader sees it, without backticks.
  let text: String

  init(_ text: String) { self.text = text }

  /// The name as an identifier: with backticks if it is a keyword.
  var escaped: String { ReservedNames.keywords.contains(text) ? "`\(text)`" : text }

  /// The name as the label of an argument, where few keywords need backticks.
  var label: String { ReservedNames.labels.contains(text) ? "`\(text)`" : text }

  static func < (left: SwiftName, right: SwiftName) -> Bool {
    left.text.precedesInBytes(right.text)
  }
}

/// Why a name isn't the one that the plain rule gives; `--explain` lists all of them.
struct Rename: Hashable, Sendable {
  /// Why the plain rule's name isn't used.
  enum Reason: Hashable, Sendable {
    /// The language, the runtime or generated code itself uses the plain name.
    case reserved(String)
    /// Another name of the scope has the plain name.
    case collision(String)
    /// The name has no letter, or begins with a digit.
    case noIdentifier
  }

  /// Where the name is: `S3`, `S3.StorageClass`.
  let scope: String
  /// The name in the model.
  let name: String
  /// The name in Swift.
  let swiftName: String
  /// The reason.
  let reason: Reason
}

/// A set of names that must differ from each other: the members of a structure, the values of an
/// enumeration, the types of a service, its operations.
struct NameScope {
  /// What is named, which decides the spelling.
  enum Kind {
    /// `DBInstanceIdentifier`: `dbInstanceIdentifier`.
    case member
    /// `CreateDBInstance`: `createDBInstance`; also pages and waiters.
    case operation
    /// `STANDARD_IA`: `standardIA`.
    case enumerationValue
    /// A variant of a union.
    case variant
    /// A nested type.
    case type
  }

  /// Names of the models to Swift's.
  private(set) var names: [String: SwiftName] = [:]
  /// The names that don't follow the plain rule, in the models' order.
  private(set) var renames: [Rename] = []

  /// Names a scope.
  ///
  /// - Parameters:
  ///   - kind: what is named.
  ///   - modelNames: the names in the model's order, without duplicates.
  ///   - scope: the scope's own name, for ``Rename``.
  ///   - reserved: the names that this scope can't use besides those of its kind.
  init(
    _ kind: Kind, _ modelNames: some Sequence<String>, in scope: String,
    reserved: Set<String> = []
  ) {
    self.init(kind, modelNames.map { ($0, $0) }, in: scope, reserved: reserved)
  }

  /// Names a scope whose entries are found under other names than they are named by.
  ///
  /// - Parameters:
  ///   - kind: what is named.
  ///   - entries: the keys without duplicates, and what the names are made of.
  ///   - scope: the scope's own name, for ``Rename``.
  ///   - reserved: the names that this scope can't use besides those of its kind.
  init(
    _ kind: Kind, _ entries: [(key: String, name: String)], in scope: String,
    reserved: Set<String> = []
  ) {
    let reserved = reserved.union(Self.reserved(kind))
    var plain: [(key: String, name: String, swift: String, reason: Rename.Reason?)] = []
    var users: [String: Int] = [:]
    for (key, name) in entries {
      let (swift, reason) = Self.plainName(of: name, kind, reserved)
      plain.append((key, name, swift, reason))
      users[swift, default: 0] += 1
    }
    var taken = Set(plain.filter { users[$0.swift] == 1 }.map(\.swift))
    for (key, name, swift, reason) in plain {
      var chosen = swift
      var why = reason
      if users[swift, default: 0] > 1 {
        let spelling = Self.identifier(spelledAs: name)
        chosen = reserved.contains(spelling) ? spelling + Self.suffix(kind) : spelling
        var number = 2
        while !taken.insert(chosen).inserted {
          chosen = "\(spelling)_\(number)"
          number += 1
        }
        why = .collision(swift)
      }
      names[key] = SwiftName(chosen)
      if let why {
        renames.append(Rename(scope: scope, name: key, swiftName: chosen, reason: why))
      }
    }
  }

  /// The Swift name of a name of the model.
  subscript(_ name: String) -> SwiftName { names[name] ?? SwiftName(name) }

  /// The name by rule, before collisions.
  private static func plainName(
    of name: String, _ kind: Kind, _ reserved: Set<String>
  ) -> (String, Rename.Reason?) {
    let isScreaming =
      kind == .enumerationValue && !name.utf8.contains(where: \.isASCIISmallLetter)
    let words = Words(name, isScreaming: isScreaming)
    let swift = kind == .type ? words.upperCamel : words.lowerCamel
    guard let first = swift.utf8.first else { return (identifier(spelledAs: name), .noIdentifier) }
    if first.isASCIIDigit { return ("_" + swift, .noIdentifier) }
    if reserved.contains(swift) { return (swift + suffix(kind), .reserved(swift)) }
    return (swift, nil)
  }

  /// The letters and digits of a name as they are, and `_` for everything else; for names that the
  /// rule leaves nothing of, their bytes in hexadecimal.
  private static func identifier(spelledAs name: String) -> String {
    guard name.utf8.contains(where: \.isASCIILetterOrDigit) else {
      return "_" + name.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    let spelled = String(
      decoding: name.utf8.map { $0.isASCIILetterOrDigit ? $0 : UInt8(ascii: "_") },
      as: UTF8.self)
    return (spelled.utf8.first ?? 0).isASCIIDigit ? "_" + spelled : spelled
  }

  /// What is appended to a reserved name.
  private static func suffix(_ kind: Kind) -> String {
    switch kind {
    case .type: "Shape"
    case .operation: "Operation"
    case .member, .enumerationValue, .variant: "Value"
    }
  }

  private static func reserved(_ kind: Kind) -> Set<String> {
    switch kind {
    case .type: ReservedNames.types
    case .operation: ReservedNames.operations
    case .member: ReservedNames.members
    case .enumerationValue: ReservedNames.enumerationValues
    case .variant: ReservedNames.variants
    }
  }
}

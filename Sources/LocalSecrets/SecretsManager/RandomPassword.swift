// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// A random password that a request asks for.
struct RandomPassword {
  private static let lowercase = Array("abcdefghijklmnopqrstuvwxyz".utf8)
  private static let uppercase = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  private static let digits = Array("0123456789".utf8)
  private static let punctuation = Array(
    ##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##.utf8)

  private let length: Int
  /// The characters of each type that may be in it, without the space.
  private let required: [[UInt8]]
  private let all: [UInt8]
  private let hasEachType: Bool

  /// - Throws: ``SecretFault`` if no password is left.
  init(_ call: LocalCall) throws {
    length = Int(clamping: call.integer("PasswordLength") ?? 32)
    hasEachType = call.bool("RequireEachIncludedType") ?? true
    let excluded = Set((call.string("ExcludeCharacters") ?? "").utf8)
    let types = [
      ("ExcludeLowercase", Self.lowercase), ("ExcludeUppercase", Self.uppercase),
      ("ExcludeNumbers", Self.digits), ("ExcludePunctuation", Self.punctuation),
    ].filter { !(call.bool($0.0) ?? false) }.map(\.1)
    let space = call.bool("IncludeSpace") ?? false ? [UInt8(ascii: " ")] : []
    required = types.map { $0.filter { !excluded.contains($0) } }.filter { !$0.isEmpty }
    all = required.flatMap { $0 } + space.filter { !excluded.contains($0) }
    guard !all.isEmpty else {
      throw SecretFault.invalidParameter("There must be at least one character to choose from.")
    }
    guard !hasEachType || length >= required.count else {
      throw SecretFault.invalidParameter(
        "Password length is too short based on the required types.")
    }
  }

  /// Makes one.
  func make(_ turn: Turn) -> String {
    var password = hasEachType ? required.map { Self.one(of: $0, turn) } : []
    while password.count < length { password.append(Self.one(of: all, turn)) }
    for index in password.indices.dropFirst().reversed() {
      password.swapAt(index, Int(turn.random() % UInt64(index + 1)))
    }
    return String(decoding: password, as: UTF8.self)
  }

  private static func one(of characters: [UInt8], _ turn: Turn) -> UInt8 {
    characters[Int(turn.random() % UInt64(characters.count))]
  }
}

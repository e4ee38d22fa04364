// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The words of a name in a model, and the names in Swift's style that are made of them.
///
/// A word begins at a capital after a small letter or a digit, and at the last capital of several
/// before a small letter: `DBInstance` is `DB`, `Instance`. Whatever isn't a letter or a digit
/// separates words. Digits belong to the word before them.
struct Words: Hashable {
  /// The words as the model spells them.
  private let words: [String]

  /// The words of a name.
  ///
  /// - Parameters:
  ///   - name: the name in the model.
  ///   - isScreaming: whether capitals have no meaning: `STANDARD_IA`.
  init(_ name: String, isScreaming: Bool = false) {
    let bytes = Array(name.utf8)
    var words: [String] = []
    var start = 0
    func take(to end: Int) {
      guard start < end else { return }
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      words.append(isScreaming ? word.lowercased() : word)
    }
    var index = 0
    while index < bytes.count {
      guard bytes[index].isASCIILetterOrDigit else {
        take(to: index)
        index += 1
        start = index
        continue
      }
      if index > start, Self.startsWord(bytes, at: index, from: start) {
        take(to: index)
        start = index
      }
      index += 1
    }
    take(to: bytes.count)
    self.words = words
  }

  /// Whether a word begins at an index that isn't the first of its run of letters and digits.
  private static func startsWord(_ bytes: [UInt8], at index: Int, from start: Int) -> Bool {
    guard bytes[index].isASCIICapital else { return false }
    guard bytes[index - 1].isASCIICapital else { return true }
    // Of several capitals, the last one begins a word if small letters follow that aren't only the
    // plural of an abbreviation: `ARNs`, but `API`, `Stage`.
    guard index + 1 < bytes.count, bytes[index + 1].isASCIISmallLetter else { return false }
    let isPlural =
      bytes[index + 1] == UInt8(ascii: "s")
      && (index + 2 == bytes.count || !bytes[index + 2].isASCIISmallLetter)
    let isProtocolVersion =
      bytes[index - 1] == UInt8(ascii: "I") && bytes[index] == UInt8(ascii: "P")
      && bytes[index + 1] == UInt8(ascii: "v") && index + 2 < bytes.count
      && bytes[index + 2].isASCIIDigit
    return !isPlural && !isProtocolVersion
  }

  /// The name of a value: `dbInstanceIdentifier`, `kmsKeyID`, `standardIA`.
  var lowerCamel: String {
    guard let first = words.first else { return "" }
    return joined([first.lowercased()] + words.dropFirst().map(Self.capitalized))
  }

  /// The name of a type: the model's spelling with a capital first and without separators.
  var upperCamel: String {
    joined(words.map(\.withCapital))
  }

  /// The words in one, with `_` where digits would meet that the model separates: `tls1_2`.
  private func joined(_ words: [String]) -> String {
    var name = ""
    for word in words {
      if let last = name.utf8.last, let next = word.utf8.first, last.isASCIIDigit,
        next.isASCIIDigit
      {
        name += "_"
      }
      name += word
    }
    return name
  }

  /// A later word: an abbreviation in capitals, other words with one capital, and words whose
  /// capitals are the model's as they are.
  private static func capitalized(_ word: String) -> String {
    Abbreviations.spelling(of: word) ?? word.withCapital
  }
}

/// The abbreviations that Swift's guidelines write in capitals (or all small, as a first word), and
/// that models also write as words: `Id`, `Arn`.
enum Abbreviations {
  private static let known: Set<String> = [
    "acl", "api", "arn", "aws", "cidr", "cors", "cpu", "csv", "db", "dns", "ebs", "ec2", "ecs",
    "efs", "eks", "elb", "gpu", "html", "http", "https", "iam", "id", "ip", "json", "jwt", "kms",
    "mfa", "oidc", "rds", "s3", "saml", "sdk", "sms", "sns", "sql", "sqs", "sse", "ssh", "ssl",
    "ssm", "sso", "sts", "tcp", "tls", "ttl", "udp", "uri", "url", "uuid", "vpc", "vpn", "xml",
  ]

  /// The spelling within a name: `ID` for `Id`, `IDs` for `Ids`, `IPv6` for `Ipv6`.
  static func spelling(of word: String) -> String? {
    let small = word.lowercased()
    if known.contains(small) { return small.uppercased() }
    if small.hasSuffix("s"), known.contains(String(small.dropLast())) {
      return small.dropLast().uppercased() + "s"
    }
    if small == "ipv4" || small == "ipv6" { return "IP" + small.dropFirst(2) }
    return nil
  }
}

extension String {
  /// The text with its first letter a capital.
  var withCapital: String {
    guard let first = utf8.first, first.isASCIISmallLetter else { return self }
    return String(decoding: [first & 0xDF], as: UTF8.self) + dropFirst()
  }
}

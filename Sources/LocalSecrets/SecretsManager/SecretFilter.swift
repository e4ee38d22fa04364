// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A filter of lists of secrets: one of its values must match. A value with `!` before it matches what
/// it doesn't match without.
struct SecretFilter {
  private let key: String
  private let values: [String]

  /// The filters of a request.
  static func all(_ call: LocalCall) throws -> [SecretFilter] {
    try (call.list("Filters") ?? []).map { filter in
      let values = [Value](filter.Values)?.compactMap { String($0) } ?? []
      guard let key = String(filter.Key) else {
        throw SecretFault.invalidParameter("Invalid filter key")
      }
      guard !values.isEmpty else {
        throw SecretFault.invalidParameter("Invalid filter values for key: \(key)")
      }
      return SecretFilter(key: key, values: values)
    }
  }

  func matches(_ secret: Secret) -> Bool {
    values.contains { value in
      value.hasPrefix("!") ? !has(secret, String(value.dropFirst())) : has(secret, value)
    }
  }

  private func has(_ secret: Secret, _ value: String) -> Bool {
    switch key {
    case "name": secret.name.hasBytePrefix(value)
    case "tag-key": secret.tags.contains { $0.key.hasBytePrefix(value) }
    case "tag-value": secret.tags.contains { $0.value.hasBytePrefix(value) }
    case "description": Self.hasWords(secret.description ?? "", value)
    case "primary-region": secret.primaryRegion?.hasBytePrefix(value) ?? false
    case "all":
      ([secret.name, secret.description ?? ""] + secret.tags.flatMap { [$0.key, $0.value] })
        .contains { Self.hasWords($0, value) }
    default: secret.owner?.hasBytePrefix(value) ?? false
    }
  }

  /// Whether each word of a value begins a word of a text, in whatever case.
  private static func hasWords(_ text: String, _ value: String) -> Bool {
    let (words, wanted) = (words(of: text), words(of: value))
    return !wanted.isEmpty
      && wanted.allSatisfy { start in words.contains { $0.hasBytePrefix(start) } }
  }

  /// The words of a text in small letters. A capital letter begins one after or before a small letter:
  /// `aSecretTag`, and `COMPANYthings`, which is `compan` and `ythings`.
  private static func words(of text: String) -> [String] {
    text.split { " /_+=.@!-".contains($0) }.flatMap { part in
      let letters = Array(part)
      var words: [String] = []
      for (index, letter) in letters.enumerated() {
        let before = index > 0 ? letters[index - 1] : nil
        let after = index + 1 < letters.count ? letters[index + 1] : nil
        let begins =
          before == nil
          || letter.isUppercase && (before?.isUppercase != true || after?.isLowercase == true)
        if begins { words.append("") }
        words[words.count - 1] += letter.lowercased()
      }
      return words
    }
  }
}

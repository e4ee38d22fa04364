// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import WireFormats

/// A page of a list that a request asks for, with a token that is the position of the next one.
package struct ListPage {
  /// What is on it.
  package let range: Range<Int>
  private let count: Int

  /// The page of a request.
  ///
  /// - Parameters:
  ///   - count: The length of the whole list.
  ///   - size: The number of elements of a page for which the request names none.
  ///   - token: The parameter that has the token of the page.
  ///   - limit: The parameter that has the number of elements.
  ///   - fault: The error for a token that no page has given.
  package init(
    _ call: LocalCall, of count: Int, size: Int, token: String = "NextToken",
    limit: String = "MaxResults", fault: ServiceFault
  ) throws {
    var start = 0
    if let token = call.string(token), !token.isEmpty {
      guard let bytes = try? Base64.decode(token),
        let offset = Int(String(decoding: bytes, as: UTF8.self)), 0...count ~= offset
      else { throw fault }
      start = offset
    }
    let wanted = call.integer(limit).map { Int(clamping: $0) } ?? size
    let end = wanted < count - start ? start + max(1, wanted) : count
    range = start..<end
    self.count = count
  }

  /// The token of the next page; `nil` for none.
  package var next: Value? {
    range.upperBound < count
      ? .string(Base64.encode(Array(String(range.upperBound).utf8))) : nil
  }

  /// The page as a member, and the token of the next one.
  package func output(
    _ name: String, token: String = "NextToken", _ element: (Int) throws -> Value
  ) rethrows -> Structure {
    var output: Structure = [name: .list(try range.map(element))]
    output[token] = next
    return output
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import JMESPath
import WireFormats

/// The state between pages, without I/O: it says what to request, takes responses, and cuts them to
/// what is wanted.
struct PaginationState: Sendable {
  /// The next step.
  private enum Step {
    case request
    case end
    case repeatedToken
    /// There is more, but no page token for it.
    case cut
  }

  private let model: PaginationModel
  private let maxItems: Int?
  private let start: ResumeToken?
  private var step = Step.request
  private var parameters: Structure
  private var isFirstPage = true
  /// The items so far.
  private var itemCount = 0
  /// The page tokens of the request that is in flight.
  private var tokens: Structure
  /// The page tokens of the last response.
  private var receivedTokens: Structure?
  /// Page tokens of an earlier page, and the number of pages after which later ones replace them:
  /// the distance doubles, so that a circle of any length is found.
  private var milestone: (tokens: Structure, distance: Int, left: Int) = ([:], 1, 1)
  /// Where to continue later, if `MaxItems` ended the iteration.
  private(set) var resumeToken: String?
  /// The part of the first page that is the same on all.
  private(set) var nonAggregatePart = Value.structure([:])

  /// - Parameters:
  ///   - parameters: The operation's parameters.
  ///   - pageSize: The value of the model's limit key.
  /// - Throws: `valueError` for an invalid starting token.
  init(
    _ model: PaginationModel, parameters: Structure, pageSize: Value?, maxItems: Int?,
    startingToken: String?
  ) throws {
    self.model = model
    self.parameters = parameters
    self.maxItems = maxItems
    start = try startingToken.map { try ResumeToken($0, inputTokens: model.inputTokens) }
    tokens =
      start?.tokens ?? model.inputTokens.reduce(into: Structure()) { $0[$1] = .null }
    if let start { setTokens(start.tokens) }
    if let limitKey = model.limitKey, let pageSize { self.parameters[limitKey] = pageSize }
  }

  /// The parameters of the next request; `nil` at the end.
  ///
  /// - Throws: `paginationError` if the service repeats a page token, which would never end, or if a
  ///   truncated page has no token for the next one.
  mutating func nextParameters() throws -> Structure? {
    defer { step = .end }
    switch step {
    case .request: return parameters
    case .end: return nil
    case .repeatedToken:
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The same next token was received twice: "
          + "\(receivedTokens ?? [:])")
    case .cut:
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: the list is not complete (\(model.moreResults?.text ?? "") is "
          + "true), but the response has no \(model.outputTokens.map(\.text).joined(separator: ", ")) "
          + "to go on with")
    }
  }

  /// Takes a response.
  ///
  /// - Returns: The response with the wanted items.
  mutating func receive(_ response: Value) throws -> Value {
    var page = response
    var skipped = 0
    if isFirstPage {
      isFirstPage = false
      if let start {
        // Without a number of items, the token leads to a page of which nothing was delivered.
        // (botocore drops its other results nevertheless, for example common prefixes.)
        skipped = start.truncation ?? 0
        if start.truncation != nil { try dropDelivered(skipped, from: &page) }
      }
      for key in model.nonAggregateKeys {
        nonAggregatePart.set(try key.search(page), atPath: key.text)
      }
    }
    let items = try model.primaryResultKey.search(page)
    let (reached, overflows) = itemCount.addingReportingOverflow(items.pageLength)
    if let maxItems, reached > maxItems || overflows {
      let kept = max(0, maxItems.subtractingClamped(itemCount))
      page.set(items.prefix(kept), atPath: model.primaryResultKey.text)
      try stop(at: ResumeToken(tokens: tokens, truncation: kept.addingClamped(skipped)))
    } else {
      itemCount = reached
      // The whole response: what is cut off a page may contain the page token (`Contents[-1].Key`).
      try advance(after: response)
    }
    return page
  }

  /// Takes a response of which only the tokens are asked.
  mutating func receive(tokensOf response: Value) throws { try advance(after: response) }

  /// Determines what follows a page.
  private mutating func advance(after page: Value) throws {
    let next = try nextTokens(page)
    if next.allSatisfy({ $0.value == nil }) {
      // If the model names a member that says whether there is more, an end without it is intended.
      step = next.isEmpty || model.moreResults == nil ? .end : .cut
    } else if itemCount == maxItems {
      try stop(at: ResumeToken(tokens: next))
    } else if receivedTokens == next || milestone.tokens == next {
      receivedTokens = next
      step = .repeatedToken
    } else {
      milestone.left -= 1
      if milestone.left == 0 {
        milestone = (next, milestone.distance * 2, milestone.distance * 2)
      }
      setTokens(next)
      tokens = next
      receivedTokens = next
      step = .request
    }
  }

  private mutating func stop(at resumption: ResumeToken) throws {
    step = .end
    // A starting token with other names than the model's is for another operation.
    guard Set(resumption.tokens.names) == Set(model.inputTokens) else {
      throw ResumeToken.badToken(resumption.text)
    }
    resumeToken = resumption.text
  }

  private mutating func setTokens(_ tokens: Structure) {
    for token in tokens {
      // Old starting tokens have `None` for missing values.
      let isAbsent = token.value == nil || token.value == "None"
      parameters[token.name] = isAbsent ? Value?.none : token.value
    }
  }

  private func nextTokens(_ page: Value) throws -> Structure {
    if let moreResults = model.moreResults, try !moreResults.search(page).isTrue { return [:] }
    var next = Structure()
    for (name, expression) in zip(model.inputTokens, model.outputTokens) {
      let token = try expression.search(page)
      next[name] = token.isTrue ? token : .null
    }
    return next
  }

  /// Removes from the first page what an earlier iteration delivered: the first items, and all
  /// other results except numbers.
  private func dropDelivered(_ count: Int, from page: inout Value) throws {
    let primary = model.primaryResultKey
    page.set(try primary.search(page).suffix(from: count), atPath: primary.text)
    for key in model.resultKeys.dropFirst() where key.text != primary.text {
      let rest: Value =
        switch try key.search(page) {
        case .list: .list([])
        case .string: .string("")
        case let other where other.isNumber: other
        default: .null
        }
      page.set(rest, atPath: key.text)
    }
  }
}

extension Value {
  /// The number of elements, of characters as Python counts them, or of members.
  fileprivate var pageLength: Int {
    switch self {
    case .list(let elements): elements.count
    case .string(let text): text.unicodeScalars.count
    case .structure(let members): members.count
    default: 0
    }
  }

  /// The first elements or characters.
  fileprivate func prefix(_ count: Int) -> Value {
    switch self {
    case .list(let elements): .list(Array(elements.prefix(count)))
    case .string(let text): .string(String(text.unicodeScalars.prefix(count)))
    default: self
    }
  }

  /// The rest after the first elements or characters.
  fileprivate func suffix(from count: Int) -> Value {
    switch self {
    case .list(let elements): .list(Array(elements.dropFirst(count)))
    case .string(let text): .string(String(text.unicodeScalars.dropFirst(count)))
    default: .null
    }
  }

  /// Whether Python treats it as a number.
  fileprivate var isNumber: Bool {
    switch self {
    case .bool, .integer, .double, .number: true
    default: false
    }
  }

  /// Whether Python treats it as true: not missing, empty or zero.
  fileprivate var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let bool): bool
    case .integer(let integer): integer != 0
    case .double(let double): double != 0
    case .string(let text): !text.isEmpty
    case .blob(let bytes): !bytes.isEmpty
    case .list(let elements), .set(let elements): !elements.isEmpty
    case .structure(let members): !members.isEmpty
    case .number, .timestamp, .stream, .events, .deferred: true
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
package import AWSProtocols
package import BotoCore
import WireFormats

/// The requirements for S3's responses before anything is deleted, counted or treated as done
/// because of them. An empty response, an HTML page or another operation's response has no object
/// in it either; treated as an empty list, it would cause deletions of objects that exist.
package enum S3ResponseCheck {
  /// The root elements, which the models don't have; S3's own first. For operations that cause no
  /// deletions, other stores' names are listed too.
  private static let roots: [String: [String]] = [
    "ListBuckets": ["ListAllMyBucketsResult"], "ListObjects": ["ListBucketResult"],
    "ListObjectsV2": ["ListBucketResult"], "ListObjectVersions": ["ListVersionsResult"],
    "ListMultipartUploads": ["ListMultipartUploadsResult", "ListMultipartUploadsResponse"],
    "ListParts": ["ListPartsResult", "ListPartsResponse"], "DeleteObjects": ["DeleteResult"],
    "CopyObject": ["CopyObjectResult", "CopyObjectResponse"],
    "UploadPartCopy": ["CopyPartResult", "CopyObjectResult", "UploadPartCopyResponse"],
    "CompleteMultipartUpload": [
      "CompleteMultipartUploadResult", "CompleteMultipartUploadResponse", "CompleteMultipartUpload",
    ], "GetObjectTagging": ["Tagging", "GetObjectTaggingResponse"],
  ]

  /// A page of a list: the members that say how to continue, and its lists of names below the
  /// prefix.
  private struct Page {
    let token: String
    let names: [(list: String, member: String)]
    /// Whether the response has to state that it is complete. Some stores never do in the lists of
    /// uploads and of parts; no deletion depends on those.
    var hasTruncationFlag = true
    /// The lists whose entries aren't names.
    var others: [String] = []

    var lists: [String] { names.map(\.list) + others }
  }

  private static let pages: [String: Page] = [
    "ListObjects": Page(
      token: "NextMarker", names: [("Contents", "Key"), ("CommonPrefixes", "Prefix")]),
    "ListObjectsV2": Page(
      token: "NextContinuationToken", names: [("Contents", "Key"), ("CommonPrefixes", "Prefix")]),
    "ListObjectVersions": Page(
      token: "NextKeyMarker",
      names: [("Versions", "Key"), ("DeleteMarkers", "Key"), ("CommonPrefixes", "Prefix")]),
    "ListMultipartUploads": Page(
      token: "NextKeyMarker", names: [("Uploads", "Key"), ("CommonPrefixes", "Prefix")],
      hasTruncationFlag: false),
    "ListParts": Page(
      token: "NextPartNumberMarker", names: [], hasTruncationFlag: false,
      others: ["Parts"]),
  ]

  /// The lists in a page of an operation; empty for an operation whose pages aren't known.
  static func lists(of operation: String) -> [String] { pages[operation]?.lists ?? [] }

  /// The options of a call whose response must be the operation's: any other ends it with
  /// ``ResponseParserError``.
  ///
  /// - Parameter proves: Whether deletions depend on the list: then its keys must be encoded
  ///   without errors.
  package static func required(
    of operation: String, _ options: CallOptions = CallOptions(), proves: Bool = false
  ) -> CallOptions {
    guard let roots = roots[operation] else { return options }
    var options = options
    options.keyDecoding = proves ? .strict : .exact
    options.readBody = { response in
      guard response.status < 300 else { return }
      let isPage = pages[operation] != nil
      // Part of a list (206), or a list that isn't ready (202), doesn't count.
      guard !isPage || response.status == 200 else {
        throw ResponseParserError("Its status isn't 200, that of a complete list")
      }
      try check(response.body, roots, isPage: isPage)
    }
    return options
  }

  /// The pages of a list on which actions or counts are based, each checked. Iterate over it once.
  ///
  /// - Throws: The paginator's errors; for each page those of ``required(of:_:proves:)``,
  ///   ``check(_:of:_:proves:)`` and ``PageProgress/take(_:of:)``.
  package static func pages(
    of operation: String, _ client: ServiceClient, _ parameters: Structure,
    config: PaginationOptions = PaginationOptions()
  ) throws -> some AsyncSequence<Value, any Error> {
    let progress = SharedProgress()
    return try client.paginator(operation).pages(
      parameters: parameters, config: config, options: required(of: operation)
    ).map { page in
      // A truncated list is detected after its page.
      try client.masking {
        try checkContent(page, of: operation, parameters)
        try progress.take(page, of: operation)
      }
      return page
    }
  }

  /// Checks that a page states whether the list continues, and where, and has no name outside the
  /// requested prefix.
  ///
  /// - Parameters:
  ///   - parameters: The request's parameters.
  ///   - proves: Whether deletions depend on the list: then it must have as many entries as it
  ///     states.
  /// - Throws: ``ResponseParserError``, `paginationError`.
  package static func check(
    _ page: Value, of operation: String, _ parameters: Structure, proves: Bool = false
  ) throws {
    guard let form = pages[operation] else { return }
    try checkContent(page, of: operation, parameters)
    if proves, let keyCount = Int(page["KeyCount"]) {
      let count = form.lists.reduce(0) { $0 + page[$1][...].count }
      guard keyCount <= count else {
        throw BotoCoreError(
          .responseParserError,
          "The response to \(operation) says that it has \(keyCount) entries (KeyCount), but has \(count), "
            + "so missing entries prove nothing")
      }
    }
    let isTruncated = Bool(page["IsTruncated"]) == true
    let isLastKeyToken = operation == "ListObjects" && !page["Contents"][...].isEmpty
    if isTruncated, lacksToken(page, form.token), !isLastKeyToken {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The list continues, but the service doesn't say where")
    }
  }

  /// Whether a page lacks the token for the next page; an empty token counts as none.
  static func lacksToken(_ page: Value, _ name: String) -> Bool {
    page[name] == nil || String(page[name])?.isEmpty == true
  }

  private static func checkContent(
    _ page: Value, of operation: String, _ parameters: Structure
  ) throws {
    guard let form = pages[operation] else { return }
    guard Bool(page["IsTruncated"]) != nil || !form.hasTruncationFlag else {
      throw BotoCoreError(
        .responseParserError,
        "The response to \(operation) doesn't say whether the list is complete (IsTruncated), so "
          + "missing entries prove nothing")
    }
    let prefix = String(parameters["Prefix"]) ?? ""
    for (list, member) in form.names {
      for element in page[list][...] {
        guard let name = String(element[member]) else {
          throw BotoCoreError(
            .responseParserError,
            "The response to \(operation) has an entry of \(list) without \(member)")
        }
        guard name.hasBytePrefix(prefix) else {
          throw BotoCoreError(
            .responseParserError,
            "The response to \(operation) has \"\(BodyExcerpt.escaped(name))\", which doesn't begin "
              + "with the requested prefix \"\(prefix)\"")
        }
      }
    }
  }

  private static func check(
    _ body: WireBody, _ roots: [String], isPage: Bool
  ) throws(ResponseParserError) {
    guard case .buffer(let buffer) = body, buffer.readableBytes > 0 else {
      throw ResponseParserError("It is empty instead of \(roots[0])")
    }
    guard let root = try? XMLRoot(buffer), root.isClosed, roots.contains(root.name) else {
      throw ResponseParserError("It is not a response of S3, which would be \(roots[0])")
    }
    guard isPage else { return }
    let texts = truncations(in: root.bytes)
    if let text = texts.first(where: { $0 != "true" && $0 != "false" }) {
      throw ResponseParserError(
        "IsTruncated is \"\(BodyExcerpt.escaped(text))\", which is neither true nor false")
    }
    guard texts.count < 2 else {
      throw ResponseParserError("It has IsTruncated \(texts.count) times")
    }
  }

  /// The text of each `IsTruncated`, as far as it is plain: the protocol reads everything but
  /// `true` as the end, and the last one of several.
  private static func truncations(in bytes: ByteBufferView) -> [String] {
    let tag = "<IsTruncated"
    return bytes.withUnsafeBytes { bytes in
      var texts: [String] = []
      var rest = bytes
      while let start = rest.firstOffset(of: tag) {
        let end = rest[(start + tag.utf8.count)...]
        rest = UnsafeRawBufferPointer(rebasing: end)
        if end.starts(with: "/>".utf8) {
          texts.append("")
        } else if end.first == UInt8(ascii: ">") {
          let text = end.dropFirst().prefix { $0 != UInt8(ascii: "<") }
          texts.append(String(decoding: text.prefix(16), as: UTF8.self))
        }
      }
      return texts
    }
  }
}

/// Detects that a list goes in a circle, of any length: it keeps one token at a time, each for
/// twice as long as the one before.
package struct TokenLoopCheck: Sendable {
  private let what: String
  private var kept = Value.null
  private var steps = 0
  private var patience = 1

  /// - Parameter what: What the tokens are, for messages.
  package init(of what: String = "next token") { self.what = what }

  /// Takes the next token.
  ///
  /// - Throws: `paginationError` if it came before.
  package mutating func take(_ token: Value) throws {
    if token == kept {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The same \(what) was received twice: \(token)")
    }
    if kept == .null || steps == patience {
      if kept != .null { patience *= 2 }
      kept = token
      steps = 0
    }
    steps += 1
  }
}

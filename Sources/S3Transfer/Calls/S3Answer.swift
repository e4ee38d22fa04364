// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
package import BotoCore
import WireFormats

/// What S3's answers have to be before anything is deleted, counted or taken for done on their
/// strength: an empty answer, a page of HTML or another operation's answer has no object in it
/// either, and whoever took it for an empty list would delete what isn't missing at all.
package enum S3Answer {
  /// The root elements, which the models don't tell; S3's own first. Of those by which nothing is
  /// deleted there are stores with names of their own.
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

  /// A page of a list: where it says how to go on, and which lists of names below the prefix it has.
  private struct Page {
    let token: String
    let names: [(list: String, member: String)]
    /// Whether the answer has to say that it is whole. Some stores never do in the lists of uploads and
    /// of parts; nothing is deleted for not being there.
    var saysWhetherItIsWhole = true
    /// The lists of what isn't told by a name.
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
      saysWhetherItIsWhole: false),
    "ListParts": Page(
      token: "NextPartNumberMarker", names: [], saysWhetherItIsWhole: false,
      others: ["Parts"]),
  ]

  /// The lists that a page of an operation has; empty for one whose pages aren't known.
  static func lists(of operation: String) -> [String] { pages[operation]?.lists ?? [] }

  /// The options of a call whose answer has to be the operation's: another one ends it with
  /// ``ResponseParserError``.
  ///
  /// - Parameter proves: Whether something is deleted by what a list has or lacks: its keys have to be
  ///   encoded without a fault then.
  package static func required(
    of operation: String, _ options: CallOptions = CallOptions(), proves: Bool = false
  ) -> CallOptions {
    guard let roots = roots[operation] else { return options }
    var options = options
    options.keyDecoding = proves ? .strict : .exact
    options.readBody = { response in
      guard response.status < 300 else { return }
      let isPage = pages[operation] != nil
      // A part of a list (206), or one that is to be made yet (202), is none.
      guard !isPage || response.status == 200 else {
        throw ResponseParserError("Its status isn't that of a whole list, 200")
      }
      try check(response.body, roots, isPage: isPage)
    }
    return options
  }

  /// The pages of a list on whose strength something is done or counted, each checked. To be iterated
  /// over once.
  ///
  /// - Throws: As the paginator; each page as ``required(of:_:proves:)``, ``check(_:of:_:proves:)``
  ///   and ``PageProgress/take(_:of:)``.
  package static func pages(
    of operation: String, _ client: ServiceClient, _ parameters: Structure,
    config: PaginationOptions = PaginationOptions()
  ) throws -> some AsyncSequence<Value, any Error> {
    let progress = SharedProgress()
    return try client.paginator(operation).pages(
      parameters: parameters, config: config, options: required(of: operation)
    ).map { page in
      // That a list is cut off is found behind its page.
      try client.masking {
        try checkContent(page, of: operation, parameters)
        try progress.take(page, of: operation)
      }
      return page
    }
  }

  /// Checks that a page says whether the list goes on, and where, and has no name beyond the prefix
  /// that was asked for.
  ///
  /// - Parameters:
  ///   - parameters: The request's.
  ///   - proves: Whether something is deleted by what the list has or lacks: it has to have as many
  ///     entries then as it says.
  /// - Throws: ``ResponseParserError``, `paginationError`.
  package static func check(
    _ page: Value, of operation: String, _ parameters: Structure, proves: Bool = false
  ) throws {
    guard let form = pages[operation] else { return }
    try checkContent(page, of: operation, parameters)
    if proves, let told = Int(page["KeyCount"]) {
      let count = form.lists.reduce(0) { $0 + page[$1][...].count }
      guard told <= count else {
        throw BotoCoreError(
          .responseParserError,
          "The answer to \(operation) says that it has \(told) entries (KeyCount), and has \(count), "
            + "so that nothing can be concluded from what it lacks")
      }
    }
    let goesOn = Bool(page["IsTruncated"]) == true
    let isLastKeyToken = operation == "ListObjects" && !page["Contents"][...].isEmpty
    if goesOn, hasNoToken(page, form.token), !isLastKeyToken {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The list goes on, but the service doesn't say where")
    }
  }

  /// Whether a page doesn't say where the list goes on; an empty token says nothing.
  static func hasNoToken(_ page: Value, _ name: String) -> Bool {
    page[name] == nil || String(page[name])?.isEmpty == true
  }

  private static func checkContent(
    _ page: Value, of operation: String, _ parameters: Structure
  ) throws {
    guard let form = pages[operation] else { return }
    guard Bool(page["IsTruncated"]) != nil || !form.saysWhetherItIsWhole else {
      throw BotoCoreError(
        .responseParserError,
        "The answer to \(operation) doesn't say whether the list is whole (IsTruncated), so that "
          + "nothing can be concluded from what it lacks")
    }
    let prefix = String(parameters["Prefix"]) ?? ""
    for (list, member) in form.names {
      for element in page[list][...] {
        guard let name = String(element[member]) else {
          throw BotoCoreError(
            .responseParserError,
            "The answer to \(operation) has an entry of \(list) without \(member)")
        }
        guard name.utf8.starts(with: prefix.utf8) else {
          throw BotoCoreError(
            .responseParserError,
            "The answer to \(operation) has \"\(BodyExcerpt.escaped(name))\", which doesn't begin "
              + "with the prefix \"\(prefix)\" that was asked for")
        }
      }
    }
  }

  private static func check(
    _ body: WireBody, _ roots: [String], isPage: Bool
  ) throws(ResponseParserError) {
    guard case .bytes(let bytes) = body, !bytes.isEmpty else {
      throw ResponseParserError("It is empty, where \(roots[0]) was to come")
    }
    guard let root = try? XMLRoot(bytes), root.isClosed, roots.contains(root.name) else {
      throw ResponseParserError("It is not S3's, whose answer is \(roots[0])")
    }
    guard isPage else { return }
    let texts = truncations(in: root.bytes)
    if let text = texts.first(where: { $0 != "true" && $0 != "false" }) {
      throw ResponseParserError(
        "IsTruncated is \"\(BodyExcerpt.escaped(text))\", which is neither true nor false")
    }
    guard texts.count < 2 else {
      throw ResponseParserError("It says \(texts.count) times whether it is whole (IsTruncated)")
    }
  }

  /// What stands in each `IsTruncated`, as far as it is written plainly: the protocol takes all but
  /// `true` for the end, and the last one of several.
  private static func truncations(in bytes: [UInt8]) -> [String] {
    let tag = Array("<IsTruncated".utf8)
    var texts: [String] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: tag[0]) {
      rest = rest[start...]
      if rest.starts(with: tag) {
        let end = rest.dropFirst(tag.count)
        if end.starts(with: "/>".utf8) {
          texts.append("")
        } else if end.first == UInt8(ascii: ">") {
          let text = end.dropFirst().prefix { $0 != UInt8(ascii: "<") }
          texts.append(String(decoding: text.prefix(16), as: UTF8.self))
        }
      }
      rest = rest.dropFirst()
    }
    return texts
  }
}

/// Notices when a list goes in a circle, of whatever length: of all tokens one is kept at a time,
/// each for twice as long as the one before.
package struct TokenCircle: Sendable {
  private let what: String
  private var kept = Value.null
  private var steps = 0
  private var patience = 1

  /// - Parameter what: What is received.
  package init(of what: String = "next token") { self.what = what }

  /// Takes the next token.
  ///
  /// - Throws: `paginationError` when it was there before.
  package mutating func take(_ token: Value) throws {
    if token == kept {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: The same \(what) was received twice: \(token)")
    }
    if kept == .null || steps == patience {
      if kept != .null { patience &*= 2 }
      kept = token
      steps = 0
    }
    steps += 1
  }
}

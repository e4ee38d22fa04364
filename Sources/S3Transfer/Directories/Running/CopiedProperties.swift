// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import WireFormats

/// Copies an object's properties besides its bytes, if a copy within S3 doesn't do so by itself:
/// when it is made in parts, or when some of them are replaced. The rules of the AWS CLI's
/// `--copy-props`.
struct CopiedProperties: Sendable {
  /// The plan of a copy.
  struct Plan: Sendable {
    /// The arguments of the copy.
    var arguments: Structure
    /// Tags for the copy after it is made, because there are too many for a header.
    var tags: Value?
    /// What a refused copy may leave out.
    var steps: [StoreLimits] = []
    /// Why the copy goes without tags that the source may have.
    var warning: DirectoryWarning.Reason?

    /// The arguments without what a store doesn't accept.
    func arguments(_ limits: StoreLimits) -> Structure {
      steps.contains(.noTaggingDirective) && limits.contains(.noTaggingDirective)
        ? arguments.without(["TaggingDirective"]) : arguments
    }
  }

  let properties: CopyProperties
  let threshold: Int64
  let calls: S3Calls
  let sourceCalls: S3Calls
  /// Arguments of requests about the source.
  let sourceArguments: Structure
  /// Arguments of requests about any object.
  let access: Structure

  /// The maximum size of a header in bytes.
  private static let longestTagging = 2 << 10
  private static let headers = [
    "CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType",
    "Expires", "Metadata",
  ]

  /// The plan of an object's copy.
  ///
  /// - Parameter isMove: Whether the source is deleted afterwards, so that unreadable tags would be
  ///   lost.
  /// - Throws: The errors of calls: a move fails without permission to read tags.
  func plan(
    _ source: S3Location, size: Int64, isMove: Bool, _ arguments: Structure
  ) async throws -> Plan {
    var plan = Plan(arguments: arguments)
    let isMultipart = size >= threshold
    if properties == .nothing {
      plan.arguments.setDefault("MetadataDirective", "REPLACE")
      plan.leaveTags()
      return plan
    }
    let replaces = Self.headers.contains { arguments[$0] != nil }
    if isMultipart || replaces {
      if replaces { plan.arguments["MetadataDirective"] = "REPLACE" }
      try await addHeaders(of: source, to: &plan.arguments)
    }
    if properties == .metadataDirective {
      plan.leaveTags()
    } else if isMultipart {
      try await addTags(of: source, isMove: isMove, to: &plan)
    }
    return plan
  }

  /// Gives a copy the tags that it couldn't be made with; removes the copy if that fails.
  ///
  /// - Returns: Why it has no tags, if it may do without.
  func finish(
    _ plan: Plan, isMove: Bool, _ location: S3Location
  ) async throws -> DirectoryWarning.Reason? {
    guard let tags = plan.tags else { return plan.warning }
    do {
      _ = try await calls.call(
        .putObjectTagging,
        location.parameters.adding(access).adding(["Tagging": ["TagSet": tags]]))
      return plan.warning
    } catch {
      if let reason = withoutTags(error, isMove: isMove, calls) { return reason }
      _ = try? await calls.call(.deleteObject, location.parameters.adding(access))
      throw error
    }
  }

  /// Why a copy goes without tags after a failed call for them; `nil` if it may not: a move would
  /// lose unreadable tags.
  private func withoutTags(
    _ error: any Error, isMove: Bool, _ calls: S3Calls
  ) -> DirectoryWarning.Reason? {
    // A store that ignores the word `tagging` responds with the object, which alone has such a
    // header.
    let excess = (error as? BotoCoreError)?.underlyingError as? TagTransport.ExcessBytes
    let isObject =
      excess?.isObject
      ?? (String((error as? ClientError)?.response["ResponseMetadata"]["HTTPHeaders"]["etag"])
        != nil)
    if isObject || StoreRefusal(error) != nil {
      calls.learn(.noTags)
      let why = isObject ? "It answers the request for tags with the object" : "\(error)"
      return .tagsNotCopied(why, storeHasNone: true)
    }
    let isForbidden = (error as? ClientError).map {
      $0.statusCode == 403 || $0.code == "AccessDenied"
    }
    // Some stores send another response if they don't support the call.
    guard !isMove, isForbidden ?? (BotoCoreError.Kind.responseParserError ~= error) else {
      return nil
    }
    return .tagsNotCopied("\(error)", storeHasNone: false)
  }

  private func addHeaders(of source: S3Location, to arguments: inout Structure) async throws {
    let head = try await sourceCalls.call(
      .headObject, source.parameters.adding(sourceArguments))
    for name in Self.headers where head[name] != nil { arguments.setDefault(name, head[name]) }
  }

  private func addTags(
    of source: S3Location, isMove: Bool, to plan: inout Plan
  ) async throws {
    // Reported once, and not tried again.
    if sourceCalls.limits.contains(.noTags) { return }
    let response: Value
    do {
      response = try await sourceCalls.call(
        .getObjectTagging, source.parameters.adding(access))
    } catch let error as ClientError where error.code.hasPrefix("NoSuchTagSet") {
      return
    } catch let error as ClientError where error.code == "404" {
      // Nothing is there, although the object exists: it has no tags, or the store doesn't support
      // them.
      plan.warning = .tagsNotCopied("\(error)", storeHasNone: true)
      return
    } catch {
      guard let reason = withoutTags(error, isMove: isMove, sourceCalls) else { throw error }
      plan.warning = reason
      return
    }
    let tags = response.TagSet[...]
    guard !tags.isEmpty else { return }
    let header = tags.map { tag in
      PercentEncoding.encodeItem(String(tag.Key) ?? "", String(tag.Value) ?? "")
    }.joined(separator: "&")
    if header.utf8.count <= Self.longestTagging {
      plan.arguments["Tagging"] = .string(header)
    } else {
      plan.tags = .list(tags)
    }
  }
}

extension CopiedProperties.Plan {
  /// Keeps the store from copying tags by itself. A store that doesn't support the directive has no
  /// tags.
  fileprivate mutating func leaveTags() {
    guard arguments["TaggingDirective"] == nil else { return }
    arguments["TaggingDirective"] = "REPLACE"
    steps = [.noTaggingDirective]
  }
}

extension Structure {
  /// Sets a member unless it is there.
  fileprivate mutating func setDefault(_ name: String, _ value: Value) {
    if self[name] == nil { self[name] = value }
  }
}

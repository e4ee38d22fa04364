import AWSProtocols
import BotoCore
import WireFormats

/// Takes along what an object has beside its bytes, where a copy within S3 doesn't by itself: when
/// it is made in parts, or when some of it is replaced. The rules of the AWS CLI's `--copy-props`.
struct CopiedProperties: Sendable {
  /// What a copy is made with.
  struct Plan: Sendable {
    /// The arguments of the copy.
    var arguments: Structure
    /// Tags that the copy is to get when it is there, as there are too many for a header.
    var tags: Value?
  }

  let properties: CopyProperties
  let threshold: Int64
  let calls: S3Calls
  let sourceCalls: S3Calls
  /// Arguments of requests about the source.
  let sourceArguments: Structure
  /// Arguments of requests about objects as such.
  let access: Structure

  /// What a header holds at most, in bytes.
  private static let longestTagging = 2 << 10
  private static let headers = [
    "CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType",
    "Expires", "Metadata",
  ]

  /// What a copy of an object is to be made with.
  ///
  /// - Throws: What calls throw: whoever copies may not be allowed to read tags.
  func plan(
    _ source: S3Location, size: Int64, _ arguments: Structure
  ) async throws -> Plan {
    var plan = Plan(arguments: arguments)
    let isMultipart = size >= threshold
    if properties == .none {
      plan.arguments.setDefault("MetadataDirective", "REPLACE")
      plan.arguments.setDefault("TaggingDirective", "REPLACE")
      return plan
    }
    let replaces = Self.headers.contains { arguments[$0] != nil }
    if isMultipart || replaces {
      if replaces { plan.arguments["MetadataDirective"] = "REPLACE" }
      try await addHeaders(of: source, to: &plan.arguments)
    }
    if properties == .metadataDirective {
      plan.arguments.setDefault("TaggingDirective", "REPLACE")
    } else if isMultipart {
      try await addTags(of: source, to: &plan)
    }
    return plan
  }

  /// Gives a copy the tags that it couldn't be made with; removes it if that fails.
  func finish(_ plan: Plan, _ location: S3Location) async throws {
    guard let tags = plan.tags else { return }
    do {
      _ = try await calls.call(
        .putObjectTagging,
        location.parameters.adding(access).adding(["Tagging": ["TagSet": tags]]))
    } catch {
      _ = try? await calls.call(.deleteObject, location.parameters.adding(access))
      throw error
    }
  }

  private func addHeaders(of source: S3Location, to arguments: inout Structure) async throws {
    let head = try await sourceCalls.call(
      .headObject, source.parameters.adding(sourceArguments))
    for name in Self.headers where head[name] != nil { arguments.setDefault(name, head[name]) }
  }

  private func addTags(of source: S3Location, to plan: inout Plan) async throws {
    let response = try await sourceCalls.call(
      .getObjectTagging, source.parameters.adding(access))
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

extension Structure {
  /// Sets a member unless it is there.
  fileprivate mutating func setDefault(_ name: String, _ value: Value) {
    if self[name] == nil { self[name] = value }
  }
}

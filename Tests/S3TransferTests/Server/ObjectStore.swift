// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import Checksums
import Synchronization
import WireFormats

/// S3 in memory, as far as transfers need it: it verifies the checksums of requests and returns
/// those of its objects.
final class ObjectStore: Sendable {
  struct StoredObject: Sendable {
    var bytes: [UInt8]
    var headers: [String: String] = [:]
    var checksum: (name: String, value: String)?
    var isComposite = false
    /// In the format of `x-amz-tagging`.
    var tagging: String?

    var eTag: String { "\"\(String(CRC.crc32(of: bytes), radix: 16))-\(bytes.count)\"" }
  }

  struct Upload: Sendable {
    var path: String
    var headers: [String: String]
    var parts: [Int: StoredObject] = [:]
    var tagging: String?
  }

  struct State: Sendable {
    var objects: [String: StoredObject] = [:]
    var uploads: [String: Upload] = [:]
    var log: [String] = []
    var requests: [ReceivedRequest] = []
  }

  /// May answer in place of the store; gets the operation and the number of its calls.
  typealias Fault = @Sendable (_ operation: String, _ number: Int) async throws -> WireResponse?

  let state = Mutex(State())
  let fault: Fault
  /// Whether it supports full-object checksums of multipart uploads.
  let isModern: Bool
  /// The features of S3 that it lacks.
  let lacks: Set<Lack>

  init(
    isModern: Bool = true, lacks: Set<Lack> = [], fault: @escaping Fault = { _, _ in nil }
  ) {
    self.fault = fault
    self.isModern = isModern
    self.lacks = lacks
  }

  /// The operations so far.
  var log: [String] { state.withLock { $0.log } }

  /// The requests for an operation so far.
  func requests(_ operation: String) -> [ReceivedRequest] {
    state.withLock { $0.requests.filter { Self.operation($0) == operation } }
  }

  var openUploads: Int { state.withLock { $0.uploads.count } }

  subscript(path: String) -> StoredObject? {
    get { state.withLock { $0.objects[path] } }
    set { state.withLock { $0.objects[path] = newValue } }
  }

  func put(_ path: String, _ bytes: [UInt8]) { self[path] = StoredObject(bytes: bytes) }

  func response(_ request: ReceivedRequest) async throws -> WireResponse {
    let operation = Self.operation(request)
    let number = state.withLock { state in
      state.log.append(operation)
      state.requests.append(request)
      return state.log.count { $0 == operation }
    }
    if let response = try await fault(operation, number) { return response }
    if let refusal = refusal(request, operation) { return refusal }
    var response = state.withLock { Self.response(request, operation, isModern: isModern, &$0) }
    if operation == "HeadObject" || operation == "GetObject" {
      for (name, value) in idleChecksums where !response.headers.contains(name) {
        response.headers[name] = value
      }
    }
    return response
  }

  /// The time is constant.
  private static let now = "Fri, 02 Jan 2026 03:04:05 GMT"

  // MARK: - Requests

  static func operation(_ request: ReceivedRequest) -> String {
    let query = query(request)
    let isCopy = request.headers.contains("x-amz-copy-source")
    switch request.method {
    case "HEAD": return "HeadObject"
    case "GET" where query["list-type"] != nil: return "ListObjectsV2"
    case "GET" where query["tagging"] != nil: return "GetObjectTagging"
    case "PUT" where query["tagging"] != nil: return "PutObjectTagging"
    case "GET" where query["uploadId"] != nil: return "ListParts"
    case "GET":
      return request.url.path.split(separator: "/").count > 1 ? "GetObject" : "ListObjects"
    case "PUT" where query["partNumber"] != nil: return isCopy ? "UploadPartCopy" : "UploadPart"
    case "PUT": return isCopy ? "CopyObject" : "PutObject"
    case "DELETE": return query["uploadId"] == nil ? "DeleteObject" : "AbortMultipartUpload"
    default:
      if query["delete"] != nil { return "DeleteObjects" }
      return query["uploads"] != nil ? "CreateMultipartUpload" : "CompleteMultipartUpload"
    }
  }

  private static func query(_ request: ReceivedRequest) -> [String: String] {
    var items: [String: String] = [:]
    for item in (request.url.query ?? "").split(separator: "&") {
      let halves = item.split(separator: "=", maxSplits: 1)
      items[String(halves[0])] = halves.count > 1 ? PercentEncoding.decode(halves[1]) : ""
    }
    return items
  }

  private static func response(
    _ request: ReceivedRequest, _ operation: String, isModern: Bool, _ state: inout State
  ) -> WireResponse {
    let path = PercentEncoding.decode(request.url.path)
    let query = query(request)
    switch operation {
    case "HeadObject", "GetObject": return get(request, state.objects[path])
    case "ListObjectsV2", "ListObjects": return list(path, query, state)
    case "PutObject":
      if request.headers["If-None-Match"] == "*", state.objects[path] != nil {
        return .error(412, "PreconditionFailed")
      }
      guard let object = stored(request, request.body) else { return .error(400, "BadDigest") }
      state.objects[path] = object
      return .written(object)
    case "CopyObject":
      guard let source = state.objects[copySource(request)] else { return .error(404, "NoSuchKey") }
      state.objects[path] = StoredObject(
        bytes: source.bytes, headers: kept(request),
        tagging: request.headers["x-amz-tagging-directive"] == "REPLACE" ? nil : source.tagging)
      return .xml("<CopyObjectResult><ETag>\(source.eTag)</ETag></CopyObjectResult>")
    case "DeleteObject":
      state.objects[path] = nil
      return WireResponse(status: 204)
    case "DeleteObjects": return delete(request, &state)
    case "GetObjectTagging":
      guard let object = state.objects[path] else { return .error(404, "NoSuchKey") }
      let tags = (object.tagging ?? "").split(separator: "&").map { tag in
        let halves = tag.split(separator: "=", omittingEmptySubsequences: false)
        return "<Tag><Key>\(halves[0])</Key><Value>\(halves[1])</Value></Tag>"
      }
      return .xml("<Tagging><TagSet>\(tags.joined())</TagSet></Tagging>")
    case "CreateMultipartUpload":
      let id = "upload-\(state.log.count)"
      state.uploads[id] = Upload(
        path: path, headers: kept(request), tagging: request.headers["x-amz-tagging"])
      var created = WireResponse.xml(
        "<InitiateMultipartUploadResult><UploadId>\(id)</UploadId></InitiateMultipartUploadResult>")
      created.headers["Date"] = now
      if let type = request.headers["x-amz-checksum-type"], isModern {
        created.headers["x-amz-checksum-type"] = type
      }
      return created
    default:
      guard let id = query["uploadId"], let upload = state.uploads[id] else {
        return .error(404, "NoSuchUpload")
      }
      return multipart(request, operation, id, upload, &state)
    }
  }

  /// A page of keys in byte order; a token is the last key of the previous page.
  private static func list(_ path: String, _ query: [String: String], _ state: State)
    -> WireResponse
  {
    let bucket = path.hasSuffix("/") ? path : path + "/"
    let prefix = Array((bucket + (query["prefix"] ?? "")).utf8)
    let token =
      query["continuation-token"].map { Array($0.utf8) }
      ?? query["marker"].map { Array((bucket + $0).utf8) }
    let all = state.objects.map { (Array($0.key.utf8), $0.value) }
      .filter { $0.0.starts(with: prefix) && (token.map($0.0.isBehind) ?? true) }
      .sorted { $1.0.isBehind($0.0) }
    let count = query["max-keys"].flatMap { Int($0) } ?? 1_000
    let contents = all.prefix(count).map { path, object in
      let key = String(decoding: path.dropFirst(bucket.utf8.count), as: UTF8.self)
      return "<Contents><Key>\(PercentEncoding.encode(key))</Key>"
        + "<LastModified>2026-01-02T03:04:05.000Z</LastModified><ETag>\(object.eTag)</ETag>"
        + "<Size>\(object.bytes.count)</Size><StorageClass>STANDARD</StorageClass></Contents>"
    }
    let last = String(decoding: all.prefix(count).last?.0 ?? [], as: UTF8.self)
    let isTruncated = all.count > count && query["list-type"] != nil
    let next = isTruncated ? "<NextContinuationToken>\(last)</NextContinuationToken>" : ""
    return .xml(
      "<ListBucketResult><EncodingType>url</EncodingType>\(contents.joined())\(next)"
        + "<IsTruncated>\(all.count > count)</IsTruncated></ListBucketResult>")
  }

  private static func multipart(
    _ request: ReceivedRequest, _ operation: String, _ id: String, _ upload: Upload,
    _ state: inout State
  ) -> WireResponse {
    let number = query(request)["partNumber"].flatMap { Int($0) } ?? 0
    switch operation {
    case "UploadPart":
      guard let part = stored(request, request.body) else { return .error(400, "BadDigest") }
      state.uploads[id]?.parts[number] = part
      return .written(part)
    case "UploadPartCopy":
      guard let source = state.objects[copySource(request)] else { return .error(404, "NoSuchKey") }
      if let wanted = request.headers["x-amz-copy-source-if-match"], wanted != source.eTag {
        return .error(412, "PreconditionFailed")
      }
      guard let range = range(request.headers["x-amz-copy-source-range"], source.bytes.count)
      else { return .error(416, "InvalidRange") }
      let part = StoredObject(bytes: Array(source.bytes[range]))
      state.uploads[id]?.parts[number] = part
      return .xml("<CopyPartResult><ETag>\(part.eTag)</ETag></CopyPartResult>")
    case "ListParts":
      let parts = upload.parts.sorted { $0.key < $1.key }.map { number, part in
        let checksum = part.checksum.map {
          "<Checksum\($0.name.uppercased())>\($0.value)</Checksum\($0.name.uppercased())>"
        }
        return "<Part><PartNumber>\(number)</PartNumber><ETag>\(part.eTag)</ETag>"
          + "<Size>\(part.bytes.count)</Size>\(checksum ?? "")</Part>"
      }
      return .xml(
        "<ListPartsResult><ChecksumType>FULL_OBJECT</ChecksumType>\(parts.joined())"
          + "<IsTruncated>false</IsTruncated></ListPartsResult>")
    case "AbortMultipartUpload":
      state.uploads[id] = nil
      return WireResponse(status: 204)
    default: return complete(request, id, upload, &state)
    }
  }

  private static func complete(
    _ request: ReceivedRequest, _ id: String, _ upload: Upload, _ state: inout State
  ) -> WireResponse {
    if request.headers["If-None-Match"] == "*", state.objects[upload.path] != nil {
      return .error(412, "PreconditionFailed")
    }
    let numbers = request.text.split(separator: "<PartNumber>").dropFirst().compactMap {
      Int($0.prefix { $0 != "<" })
    }
    guard numbers == upload.parts.keys.sorted(), !numbers.isEmpty else {
      return .error(400, "InvalidPart")
    }
    var object = StoredObject(
      bytes: numbers.reduce(into: []) { $0 += upload.parts[$1]?.bytes ?? [] },
      headers: upload.headers, tagging: upload.tagging)
    for (name, variant) in checksums {
      guard let value = request.headers["x-amz-checksum-\(name)"] else { continue }
      var crc = CRC(variant)
      crc.update(object.bytes)
      guard Base64.encode(crc.bigEndianBytes) == value else { return .error(400, "BadDigest") }
      object.checksum = (name, value)
    }
    state.objects[upload.path] = object
    state.uploads[id] = nil
    return .xml(
      "<CompleteMultipartUploadResult><ETag>\(object.eTag)</ETag></CompleteMultipartUploadResult>")
  }

  private static func get(_ request: ReceivedRequest, _ object: StoredObject?) -> WireResponse {
    guard let object else { return .error(404, "NoSuchKey", isHead: request.method == "HEAD") }
    if let wanted = request.headers["If-Match"], wanted != object.eTag {
      return .error(412, "PreconditionFailed")
    }
    var headers: WireHeaders = [
      "ETag": object.eTag, "Last-Modified": now,
    ]
    for (name, value) in object.headers { headers[name] = value }
    let ranged = request.headers["Range"]
    if ranged == nil, request.headers["x-amz-checksum-mode"] == "ENABLED",
      let checksum = object.checksum
    {
      headers["x-amz-checksum-\(checksum.name)"] = checksum.value
      headers["x-amz-checksum-type"] = object.isComposite ? "COMPOSITE" : "FULL_OBJECT"
    }
    guard request.method == "GET" else {
      headers["Content-Length"] = "\(object.bytes.count)"
      return WireResponse(status: 200, headers: headers)
    }
    guard let ranged else {
      headers["Content-Length"] = "\(object.bytes.count)"
      return WireResponse(status: 200, headers: headers, body: .bytes(object.bytes))
    }
    guard let range = range(ranged, object.bytes.count) else { return .error(416, "InvalidRange") }
    headers["Content-Length"] = "\(range.count)"
    headers["Content-Range"] =
      "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(object.bytes.count)"
    return WireResponse(status: 206, headers: headers, body: .bytes(Array(object.bytes[range])))
  }

  private static func delete(_ request: ReceivedRequest, _ state: inout State) -> WireResponse {
    let bucket = PercentEncoding.decode(request.url.path).split(separator: "/").first ?? ""
    let keys = request.text.split(separator: "<Key>").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
    guard keys.count <= 1_000 else { return .error(400, "MalformedXML") }
    var errors = ""
    for key in keys {
      if key.hasPrefix("locked") {
        errors += "<Error><Key>\(key)</Key><Code>AccessDenied</Code><Message>No</Message></Error>"
      } else {
        state.objects["/\(bucket)/\(key)"] = nil
      }
    }
    return .xml("<DeleteResult>\(errors)</DeleteResult>")
  }

  // MARK: - Parts of requests

  private static let checksums: [(String, CRCVariant)] = [
    ("crc32", .crc32), ("crc32c", .crc32c), ("crc64nvme", .crc64nvme),
  ]

  /// The bytes with the request's checksum; `nil` if it doesn't match.
  private static func stored(_ request: ReceivedRequest, _ bytes: [UInt8]) -> StoredObject? {
    var object = StoredObject(bytes: bytes, headers: kept(request))
    for (name, variant) in checksums {
      guard let value = request.headers["x-amz-checksum-\(name)"] else { continue }
      var crc = CRC(variant)
      crc.update(bytes)
      guard Base64.encode(crc.bigEndianBytes) == value else { return nil }
      object.checksum = (name, value)
    }
    return object
  }

  private static func kept(_ request: ReceivedRequest) -> [String: String] {
    var kept: [String: String] = [:]
    for field in request.headers.fields
    where field.name.lowercased().hasPrefix("x-amz-meta-") || field.name == "Content-Type" {
      kept[field.name] = field.value
    }
    return kept
  }

  private static func copySource(_ request: ReceivedRequest) -> String {
    let source = (request.headers["x-amz-copy-source"] ?? "").prefix { $0 != "?" }
    return "/" + PercentEncoding.decode(source)
  }

  private static func range(_ text: String?, _ count: Int) -> Range<Int>? {
    guard let text, text.hasPrefix("bytes=") else { return nil }
    let ends = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard let first = Int(ends[0]), first < count else { return nil }
    return first..<min((Int(ends[1]) ?? count - 1) + 1, count)
  }
}

extension [UInt8] {
  fileprivate func isBehind(_ other: [UInt8]) -> Bool { other.lexicographicallyPrecedes(self) }
}

extension WireResponse {
  static func xml(_ text: String) -> WireResponse {
    WireResponse(
      status: 200, headers: ["Content-Type": "application/xml"], body: .bytes(Array(text.utf8)))
  }

  static func error(_ status: Int, _ code: String, isHead: Bool = false) -> WireResponse {
    let text = "<Error><Code>\(code)</Code><Message>\(code)</Message></Error>"
    return WireResponse(status: status, body: isHead ? .empty : .bytes(Array(text.utf8)))
  }

  fileprivate static func written(_ object: ObjectStore.StoredObject) -> WireResponse {
    var headers: WireHeaders = ["ETag": object.eTag]
    if let checksum = object.checksum {
      headers["x-amz-checksum-\(checksum.name)"] = checksum.value
    }
    return WireResponse(status: 200, headers: headers)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An operation of a service's model.
///
/// Layout of a record, 32 bytes: name, HTTP method, request URI, response code, input shape record,
/// output shape record, offset of the errors (count, then shape record offsets), node of the
/// traits. Zero means absent. Records are sorted by ``CanonicalName``.
public struct OperationModel: Sendable, Hashable {
  let model: ModelBytes
  let record: Int

  /// The number of bytes of a record.
  public static let recordSize = 32

  /// The API's own name: `ListObjectsV2`.
  public var name: ModelText { model.text(model.u32(record)) }
  /// The name that a request carries; it differs from ``name`` in CloudFront's models.
  public var wireName: ModelText { traits["name"].text ?? name }
  /// The HTTP method.
  public var httpMethod: ModelText { model.text(model.u32(record + 4)) }
  /// The path template, possibly with a query: `/{Bucket}/{Key+}?acl`.
  public var requestURI: ModelText { model.text(model.u32(record + 8)) }
  /// The status code of success; 0 when the model has none.
  public var responseCode: Int { model.u32(record + 12) }
  /// The shape of the parameters.
  public var input: Schema? { schema(at: model.u32(record + 16)) }
  /// The shape of the response.
  public var output: Schema? { schema(at: model.u32(record + 20)) }

  /// The modelled errors.
  public var errors: [Schema] {
    let offset = model.u32(record + 24)
    return (0..<model.tableCount(offset, recordSize: 4)).compactMap {
      schema(at: model.u32(offset + 4 + $0 * 4))
    }
  }

  /// Everything else in the model, under its own names: `auth`, `authtype`, `endpoint`,
  /// `httpChecksum`, `httpChecksumRequired`, `staticContextParams`, `requestcompression`, `input`
  /// and `output` (what the reference adds to the shape: `locationName`, `xmlNamespace`,
  /// `resultWrapper`), …
  public var traits: ModelNode { ModelNode(model, at: model.u32(record + 28)) }

  /// The member of the input that is the whole body of the request.
  public var inputPayload: Schema? { payload(of: input, named: "input") }
  /// The member of the output that is the whole body of the response.
  public var outputPayload: Schema? { payload(of: output, named: "output") }

  private func schema(at offset: Int) -> Schema? {
    offset == 0 ? nil : Schema(model, shape: offset)
  }

  /// The operation's reference to a shape may override the shape's payload.
  private func payload(of shape: Schema?, named reference: String) -> Schema? {
    guard let shape, let name = traits[reference]["payload"].text ?? shape.traits["payload"].text
    else { return nil }
    return shape.members.first { $0.memberName == name }
  }
}

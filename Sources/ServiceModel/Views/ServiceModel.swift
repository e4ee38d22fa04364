// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A service's compiled model.
///
/// The blob begins with ten 4-byte fields: magic, format version, offset of the operations (count,
/// then records), offset of the shapes (count, then records sorted by name), the nodes of metadata,
/// paginators, waiters, client context parameters and derived data, and a spare one.
public struct ServiceModel: Sendable, Hashable {
  let model: ModelBytes

  /// `BSVC` in little-endian order.
  public static let magic: UInt32 = 0x4356_5342
  /// The number of bytes before the first table.
  public static let headerSize = 40

  /// Opens a compiled service.
  ///
  /// - Throws: ``ModelError`` when the bytes aren't a service of this format.
  public init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= Self.headerSize, UInt32(bytes.u32(0)) == Self.magic else {
      throw .damaged("it does not begin as a service model")
    }
    guard UInt32(bytes.u32(4)) == ModelFormat.version else {
      throw .unsupportedVersion(bytes.u32(4))
    }
    model = bytes
  }

  /// The model's `metadata`: `serviceId`, `apiVersion`, `endpointPrefix`, `protocol`, …
  public var metadata: ModelNode { ModelNode(model, at: model.u32(16)) }
  /// The paginators by operation name.
  public var paginators: ModelNode { ModelNode(model, at: model.u32(20)) }
  /// The waiters by name.
  public var waiters: ModelNode { ModelNode(model, at: model.u32(24)) }
  /// The client context parameters of the endpoint rule set.
  public var clientContextParams: ModelNode { ModelNode(model, at: model.u32(28)) }

  /// What the compiler derived: `errorCodes`, the names of the error shapes whose code differs from
  /// their name.
  public var derived: ModelNode { ModelNode(model, at: model.u32(32)) }

  /// All operations, sorted by ``CanonicalName``.
  public var operations: Operations {
    let offset = model.u32(8)
    return Operations(
      model: model, offset: offset + 4,
      count: model.tableCount(offset, recordSize: OperationModel.recordSize))
  }

  /// All shapes, sorted by name.
  public var shapes: Shapes {
    let offset = model.u32(12)
    return Shapes(
      model: model, offset: offset + 4,
      count: model.tableCount(offset, recordSize: Schema.recordSize))
  }

  /// Finds an operation by any spelling of its name: `ListObjectsV2`, `listObjectsV2`,
  /// `list_objects_v2`, `list-objects-v2`.
  public func operation(_ name: String) -> OperationModel? {
    name.withBytes { wanted in
      operations.firstSorted { CanonicalName.order($0.name.bytes, wanted) >= 0 }
        .flatMap { CanonicalName.order($0.name.bytes, wanted) == 0 ? $0 : nil }
    }
  }

  /// Finds a shape by its name.
  public func shape(_ name: String) -> Schema? {
    name.withBytes { wanted in
      shapes.firstSorted { !$0.shapeName.bytes.precedes(wanted) }
        .flatMap { $0.shapeName.equals(wanted) ? $0 : nil }
    }
  }

  /// The operations of a service.
  public struct Operations: RandomAccessCollection, Sendable {
    let model: ModelBytes
    let offset: Int
    /// The number of operations.
    public let count: Int
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of operations.
    public var endIndex: Int { count }
    /// The operation at a position.
    public subscript(position: Int) -> OperationModel {
      OperationModel(model: model, record: offset + position * OperationModel.recordSize)
    }
  }

  /// The shapes of a service.
  public struct Shapes: RandomAccessCollection, Sendable {
    let model: ModelBytes
    let offset: Int
    /// The number of shapes.
    public let count: Int
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of shapes.
    public var endIndex: Int { count }
    /// The shape at a position.
    public subscript(position: Int) -> Schema {
      Schema(model, shape: offset + position * Schema.recordSize)
    }
  }
}

extension OperationModel {
  /// The service that the operation belongs to.
  public var service: ServiceModel { ServiceModel(opened: model) }

  /// Finds the error with a code among those that the operation's model lists.
  public func errorShape(code: String) -> Schema? {
    errors.first { error in
      guard let own = error.traits["error"]["code"].text, !own.isEmpty else {
        return error.shapeName == code
      }
      return own == code
    }
  }
}

extension ServiceModel {
  /// A service whose blob was opened before.
  init(opened model: ModelBytes) { self.model = model }

  /// Finds the modelled error with a code, of any operation: the shape with the flag
  /// ``SchemaFlags/exception`` whose `error` trait has that `code`, otherwise the one with that
  /// name. If several have one code, the document's last one counts, as in botocore.
  public func errorShape(code: String) -> Schema? {
    if let name = derived["errorCodes"][code].string { return shape(name) }
    guard let shape = shape(code), shape.has(.exception) else { return nil }
    guard let other = shape.traits["error"]["code"].text, !other.isEmpty else { return shape }
    return other == code ? shape : nil
  }
}

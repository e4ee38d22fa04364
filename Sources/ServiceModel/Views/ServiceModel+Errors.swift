// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension OperationModel {
  /// The service that the operation belongs to.
  public var service: ServiceModel { ServiceModel(opened: model) }

  /// Finds the error of a code among those that the operation's model lists.
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
  /// The service whose blob was opened before.
  init(opened model: ModelBytes) { self.model = model }

  /// Finds the modelled error of a code, of whatever operation: the shape with the flag
  /// ``SchemaFlags/exception`` whose `error` trait has that `code`, else the one of that name. Of
  /// several of one code it is the document's last one, as in botocore.
  public func errorShape(code: String) -> Schema? {
    if let name = derived["errorCodes"][code].string { return shape(name) }
    guard let shape = shape(code), shape.has(.exception) else { return nil }
    guard let other = shape.traits["error"]["code"].text, !other.isEmpty else { return shape }
    return other == code ? shape : nil
  }
}

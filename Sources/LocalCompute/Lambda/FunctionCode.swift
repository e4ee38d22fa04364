// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// What a function runs: a zip, or the name of an image.
struct FunctionCode: Sendable {
  /// The zip; empty for an image.
  var zip: [UInt8]
  var image: String?
  /// In Base64 for a zip, in hexadecimal digits for an image.
  var sha256: String
  var size: Int

  /// The code of a zip.
  init(zip: [UInt8]) {
    self.zip = zip
    sha256 = Base64.encode(Array(SHA256.hash(data: zip)))
    size = zip.count
  }

  /// The code of an image. The image itself isn't looked at.
  init(image: String) {
    zip = []
    self.image = image
    sha256 = Hex.encode(Array(SHA256.hash(data: Array(image.utf8))))
    size = 0
  }

  /// Reads the code of a request.
  ///
  /// - Parameter source: `Code` or `Content`, or the parameters of `UpdateFunctionCode`.
  /// - Throws: ``ServiceFault`` for code that isn't there or isn't a zip.
  static func read(_ source: Structure, _ call: LocalCall) throws -> FunctionCode {
    // A page in a browser must not bring code that this machine runs.
    guard call.request?.headers["Origin"] == nil else {
      throw ServiceFault(
        "AccessDeniedException", "The local AWS takes no code from web pages.", status: 403)
    }
    if let image = String(source["ImageUri"]) { return FunctionCode(image: image) }
    if case .blob(let bytes)? = source["ZipFile"] {
      guard bytes.count <= 52_428_800 else {
        throw LambdaFault.of(
          "RequestEntityTooLargeException", "Zipped size must be smaller than 52428800 bytes",
          status: 413)
      }
      return FunctionCode(zip: try checked(bytes))
    }
    guard let bucket = String(source["S3Bucket"]), let key = String(source["S3Key"]) else {
      throw LambdaFault.parameter("Please provide a source for function code.")
    }
    do {
      let bytes = try call.turn.object(
        bucket: bucket, key: key, version: String(source["S3ObjectVersion"]), by: call)
      return FunctionCode(zip: try checked(bytes))
    } catch let fault as ServiceFault where fault.code.hasPrefix("NoSuch") {
      throw LambdaFault.parameter(
        "Error occurred while GetObject. S3 Error Code: \(fault.code). S3 Error Message: "
          + (fault.message ?? ""))
    }
  }

  private static func checked(_ zip: [UInt8]) throws -> [UInt8] {
    // The record at a zip's end: it is there, and within the last 64 KiB.
    guard ZipArchive.hasEnd(zip) else {
      throw LambdaFault.parameter(
        "Could not unzip uploaded file. Please check your file, then try to upload again.")
    }
    return zip
  }

  /// The code as `GetFunction` shows it. The location can't be loaded.
  func location(_ function: Function, _ place: Place) -> Structure {
    if let image {
      let name = image.split(separator: "@", maxSplits: 1)[0]
      let lastSlash = name.lastIndex(of: "/") ?? name.startIndex
      let base = name[lastSlash...].lastIndex(of: ":").map { name[..<$0] } ?? name
      return [
        "RepositoryType": "ECR", "ImageUri": .string(image),
        "ResolvedImageUri": .string("\(base)@sha256:\(sha256)"),
      ]
    }
    return [
      "RepositoryType": "S3",
      "Location": .string(
        "https://awslambda-\(place.region)-tasks.s3.\(place.region).amazonaws.com/snapshots/"
          + "\(place.account)/\(function.name)-\(Hex.encode(Array(SHA256.hash(data: zip))))"),
    ]
  }

  /// The ARN of a runtime's version: always the same of a runtime.
  static func runtimeVersion(_ runtime: String, functionARN: String) -> String {
    let parts = functionARN.split(separator: ":")
    let hash = Hex.encode(Array(SHA256.hash(data: Array(runtime.utf8))))
    return "arn:\(parts[1]):lambda:\(parts[3])::runtime:\(hash)"
  }
}

extension Turn {
  /// The bytes of an object in S3.
  ///
  /// - Throws: S3's error if there is none.
  fileprivate func object(
    bucket: String, key: String, version: String?, by call: LocalCall
  ) throws -> [UInt8] {
    let place = World.Key("s3", .everywhere, call.place)
    guard let objects = world.states[place] as? any ObjectSource else {
      throw ServiceFault("NoSuchBucket", "The specified bucket does not exist", status: 404)
    }
    return try objects.bytes(ofObject: key, in: bucket, version: version)
  }
}

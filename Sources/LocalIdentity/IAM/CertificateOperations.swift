// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A certificate of a server that IAM keeps.
struct ServerCertificate: Sendable {
  var name: String
  var path: String
  let id: String
  let body: String
  let chain: String?
  let created: LocalInstant
  var tags: [(key: String, value: String)] = []

  func metadata(_ place: Place) -> Value {
    [
      "Path": .string(path), "ServerCertificateName": .string(name),
      "ServerCertificateId": .string(id),
      "Arn": .string(place.iamARN("server-certificate\(path)\(name)")),
      "UploadDate": .timestamp(created.timestamp),
    ]
  }
}

/// Certificates of servers.
enum CertificateOperations {
  typealias State = LocalIAMService.State

  static let all: [LocalOperation<State>] = [
    LocalOperation("UploadServerCertificate") { state, call in
      let name = try state.newName(ServerCertificate.self, call)
      let certificate = ServerCertificate(
        name: name, path: try IAMPath.checked(call.string("Path")),
        id: call.turn.iamID("ASCA"), body: call.string("CertificateBody") ?? "",
        chain: call.string("CertificateChain"), created: call.now, tags: try IAMTags.new(call))
      state.certificates[name] = certificate
      var output: Structure = ["ServerCertificateMetadata": certificate.metadata(call.place)]
      if !certificate.tags.isEmpty { output["Tags"] = IAMTags.value(of: certificate.tags) }
      return output
    },
    LocalOperation("GetServerCertificate") { state, call in
      let certificate = try state.find(ServerCertificate.self, call)
      var output: Structure = [
        "ServerCertificateMetadata": certificate.metadata(call.place),
        "CertificateBody": .string(certificate.body),
      ]
      output["CertificateChain"] = certificate.chain.map { .string($0) }
      if !certificate.tags.isEmpty { output["Tags"] = IAMTags.value(of: certificate.tags) }
      return ["ServerCertificate": .structure(output)]
    },
    LocalOperation("ListServerCertificates") { state, call in
      let prefix = call.string("PathPrefix") ?? "/"
      let found = state.certificates.values.filter { $0.path.hasBytePrefix(prefix) }
      return try IAMPage.output("ServerCertificateMetadataList", found, call) {
        $0.metadata(call.place)
      }
    },
    LocalOperation("UpdateServerCertificate") { state, call in
      var certificate = try state.find(ServerCertificate.self, call)
      let old = certificate.name
      if let name = call.string("NewServerCertificateName"), name != old {
        guard state.certificates[name] == nil else {
          throw ServerCertificate.taken(name)
        }
        certificate.name = name
      }
      if let path = call.string("NewPath") { certificate.path = try IAMPath.checked(path) }
      state.certificates[old] = nil
      state.certificates[certificate.name] = certificate
      return [:]
    },
    LocalOperation("DeleteServerCertificate") { state, call in
      state.certificates[try state.find(ServerCertificate.self, call).name] = nil
      return [:]
    },
  ]
}

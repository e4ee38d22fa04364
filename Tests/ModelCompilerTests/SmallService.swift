// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import WireFormats

/// A service with each feature of models.
enum SmallService {
  static let service = """
    {"version":"2.0","documentation":"<p>prose</p>",
     "metadata":{"serviceId":"Small","apiVersion":"2020-01-02","protocol":"rest-xml","number":1.5},
     "clientContextParams":{"Fast":{"documentation":"prose","type":"boolean"}},
     "operations":{
      "PutThing":{"name":"PutThing2020","http":{"method":"PUT","requestUri":"/{Key+}?thing",
        "responseCode":201},"documentation":"prose",
       "input":{"shape":"PutRequest","locationName":"Wrapped","xmlNamespace":{"uri":"urn:x"}},
       "output":{"shape":"Node","resultWrapper":"PutResult"},
       "errors":[{"shape":"NotFound"},{"shape":"Coded"}],
       "httpChecksumRequired":true,"auth":["aws.auth#sigv4"]},
      "ping":{"name":"ping"}},
     "shapes":{
      "PutRequest":{"type":"structure","required":["Key","Body"],"payload":"Body","members":{
        "Key":{"shape":"Text","location":"uri","locationName":"key","documentation":"prose"},
        "Body":{"shape":"Stream"},
        "When":{"shape":"Time","timestampFormat":"rfc822","location":"header"},
        "Meta":{"shape":"TextMap","location":"headers","locationName":""},
        "Token":{"shape":"Text","idempotencyToken":true,"sensitive":false,"min":3}}},
      "Text":{"type":"string","sensitive":true,"min":1,"max":9,"pattern":"x*","enum":["a","b"]},
      "Stream":{"type":"blob","streaming":true,"requiresLength":true},
      "Time":{"type":"timestamp","timestampFormat":"iso8601"},
      "TextMap":{"type":"map","key":{"shape":"Text","locationName":"k"},"value":{"shape":"Text"},
        "flattened":true,"sparse":true},
      "Node":{"type":"structure","union":true,"members":{
        "Children":{"shape":"NodeList","flattened":true},"Count":{"shape":"Whole"}}},
      "NodeList":{"type":"list","member":{"shape":"Node","locationName":"item"}},
      "Whole":{"type":"integer","box":true},
      "NotFound":{"type":"structure","exception":true,"fault":true,"members":{}},
      "Coded":{"type":"structure","exception":true,"members":{},
        "error":{"code":"Other.Code","httpStatusCode":404},"retryable":{"throttling":true}},
      "Tagged":{"type":"structure","document":true,"event":true,"eventstream":true,"members":{
        "A":{"shape":"Text","eventheader":true,"xmlAttribute":true,"hostLabel":true},
        "B":{"shape":"Text","eventpayload":true,"jsonvalue":true,"location":"querystring"},
        "C":{"shape":"Text","location":"statusCode"},
        "D":{"shape":"Text","location":"elsewhere"}}},
      "Real":{"type":"double"},"Single":{"type":"float"},"Long":{"type":"long"},
      "Truth":{"type":"boolean"},"Letter":{"type":"character"}}}
    """

  static let paginators = #"{"pagination":{"PutThing":{"limit_key":"Max","result_key":["a"]}}}"#
  static let waiters = #"{"version":2,"waiters":{"ThingExists":{"delay":5,"acceptors":[]}}}"#

  static func bytes() throws -> [UInt8] {
    try ServiceCompiler.compile(
      service: JSONNode(parsing: service), paginators: JSONNode(parsing: paginators),
      waiters: JSONNode(parsing: waiters))
  }

  static func model() throws -> ServiceModel {
    try ServiceModel(ModelBytes(copying: bytes()))
  }
}

import AWSProtocols
import WireFormats

/// Where S3's requests go: what botocore sets in the endpoint rules' parameters, and what the rules
/// put into the URL in the model's stead.
enum S3Endpoint {
  static let hooks: [Hook] = [
    Hook(.beforeParameterBuild, services: ["s3"]) { call in
      call.labelInEndpoint = "Bucket"
      call.keepsSigningRegion = call.parameters["Bucket"]?.string?.hasPrefix("arn:") ?? false
    },
    Hook(.beforeEndpointResolution, services: ["s3"]) { call in
      if call.operationName == "GetBucketLocation" {
        // The bucket's region, which the host would have to name, is what is asked for.
        call.builtIns["AWS::S3::ForcePathStyle"] = true
      } else if call.parameters["Bucket"]?.string?.hasPrefix("arn:") ?? false {
        call.builtIns["AWS::S3::ForcePathStyle"] = false
      }
    },
    Hook(.beforeSign, services: ["s3"]) { call in
      // A body with a trailer says so, signed or not.
      guard call.signing.version == .unsigned, call.checksums.isTrailing else { return }
      call.attemptRequest.headers["X-Amz-Content-SHA256"] = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    },
  ]
}

package vespera.house.broken.meaning.gateway;

import ai.djl.ndarray.NDArray;
import ai.onnxruntime.OrtEnvironment;

/** Wrong: two ways to run a model outside its module. */
public record DoorEmbeds(NDArray vector, OrtEnvironment runtime) {}
